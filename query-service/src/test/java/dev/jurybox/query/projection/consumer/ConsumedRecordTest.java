package dev.jurybox.query.projection.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.EventType;
import dev.jurybox.events.RecordContent;
import dev.jurybox.events.RecordMac;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsumedRecordTest {

    private static final RecordMac MAC = new RecordMac("keys", List.of("1:" + "A".repeat(43)));
    private static final String SOURCE = "urn:uuid:" + new UUID(0, 1);
    private static final String NO_VALUE = "null";
    private static final byte[] PAYLOAD = "{}".getBytes(UTF_8);

    /** Headers of a record in their order, each as {@code name=value}. */
    private final List<String> headers = new ArrayList<>(List.of(
            "ce_specversion=1.0", "ce_id=" + new UUID(0, 7), "content-type=application/json", "ce_source=" + SOURCE,
            "ce_type=CommunityVoteCast", "revision=1", "position=42", "previousPosition=7"));

    @Test
    void a_signed_record_is_an_event_with_its_positions_and_headers() {
        sign();
        var event = record().toEvent();

        assertThat(reason()).isNull();
        assertThat(event.type()).isEqualTo(new EventType("CommunityVoteCast", 1));
        assertThat(event.subject()).isEqualTo("espresso");
        assertThat(List.of(event.position(), event.previousPosition(), event.offset())).containsExactly(42L, 7L, 5L);
        assertThat(event.payload()).isEqualTo(PAYLOAD);
        assertThat(event.envelope().eventId()).isEqualTo(new UUID(0, 7));
        assertThat(event.envelope().actor()).isNull();
    }

    @Test
    void of_a_header_that_comes_twice_the_last_one_counts() {
        headers.addFirst("position=41");
        headers.add("ce_type=CommunityVoteChanged");
        sign();

        assertThat(reason()).isNull();
        assertThat(record().toEvent().position()).isEqualTo(42);
        assertThat(record().toEvent().type().name()).isEqualTo("CommunityVoteChanged");
    }

    @Test
    void the_last_source_decides_which_log_a_record_is_of() {
        headers.addFirst("ce_source=urn:other");
        sign();
        assertThat(reason()).isNull();

        headers.add("ce_source=urn:other");
        assertThat(reason()).isEqualTo(RejectionReason.FOREIGN);
    }

    @Test
    void the_last_mac_counts() {
        sign();
        headers.addAll(8, List.of("mac=x", "macKey=2"));
        assertThat(reason()).isNull();

        headers.add("mac=x");
        assertThat(reason()).isEqualTo(RejectionReason.MAC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"position=43", "actor=OPERATOR", "rulesVersion=null", "mac=", "macKey=2"})
    void a_header_added_after_signing_is_rejected(String added) {
        sign();
        headers.add(added);

        assertThat(reason()).isEqualTo(RejectionReason.MAC);
    }

    @Test
    void a_header_of_other_software_is_neither_covered_nor_read() {
        sign();
        headers.add("traceparent=x");

        assertThat(reason()).isNull();
        assertThat(record().toEvent().headers().get("traceparent")).isNull();
    }

    /** A null is not the same as a missing header. */
    @ParameterizedTest
    @CsvSource({"ce_source, FOREIGN", "mac, MAC", "macKey, MAC", "position, MAC", "traceparent, MAC"})
    void a_header_that_is_null_is_rejected(String name, RejectionReason expected) {
        sign();
        headers.add(name + "=" + NO_VALUE);

        assertThat(reason()).isEqualTo(expected);
    }

    @Test
    void a_null_is_rejected_even_if_a_header_of_the_same_name_follows() {
        headers.addFirst("ce_source=" + NO_VALUE);
        headers.addFirst("mac=" + NO_VALUE);
        sign();

        assertThat(reason()).isEqualTo(RejectionReason.MAC);
    }

    @ParameterizedTest
    @CsvSource({"ce_source, FOREIGN", "mac, UNSIGNED", "macKey, UNSIGNED", "position, MAC"})
    void a_record_without_a_header_is_rejected(String name, RejectionReason expected) {
        sign();
        headers.removeIf(header -> header.startsWith(name + "="));

        assertThat(reason()).isEqualTo(expected);
    }

    @Test
    void a_record_without_key_or_payload_is_rejected_for_the_first_thing_that_it_lacks() {
        assertThat(reason(null, null)).isEqualTo(RejectionReason.UNSIGNED);
        sign();
        assertThat(reason(null, PAYLOAD)).isEqualTo(RejectionReason.MAC);
        assertThat(reason("espresso", null)).isEqualTo(RejectionReason.MAC);
        headers.add("ce_source=urn:other");
        assertThat(reason(null, null)).isEqualTo(RejectionReason.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "revision", "position", "previousPosition"})
    void a_signed_record_that_lacks_what_every_event_has_is_no_event(String name) {
        headers.removeIf(header -> header.startsWith(name + "="));
        sign();

        assertThat(reason()).isNull();
        assertThatThrownBy(() -> record().toEvent()).hasMessageContaining(name);
    }

    private void sign() {
        var content = new RecordContent(3, "espresso", PAYLOAD);
        for (var header : headers) {
            content.header(name(header), value(header).getBytes(UTF_8));
        }
        headers.add("macKey=1");
        headers.add("mac=" + new String(MAC.sign(content), UTF_8));
    }

    private @Nullable RejectionReason reason() {
        return reason("espresso", PAYLOAD);
    }

    private @Nullable RejectionReason reason(@Nullable String key, byte @Nullable [] payload) {
        return record(key, payload).reasonAgainst(SOURCE.getBytes(UTF_8), MAC);
    }

    private ConsumedRecord record() {
        return record("espresso", PAYLOAD);
    }

    /** As a consumer delivers it: names and values of headers are not decoded yet. */
    private ConsumedRecord record(@Nullable String key, byte @Nullable [] payload) {
        var encoded = headers.stream().map(ConsumedRecordTest::encoded).toArray(Header[]::new);
        return ConsumedRecord.of(new ConsumerRecord<>("events", 3, 5, 0, TimestampType.CREATE_TIME, 0, 0, key, payload,
                new RecordHeaders(encoded), Optional.empty()));
    }

    private static Header encoded(String header) {
        var value = value(header);
        return new RecordHeader(ByteBuffer.wrap(name(header).getBytes(UTF_8)),
                value.equals(NO_VALUE) ? null : ByteBuffer.wrap(value.getBytes(UTF_8)));
    }

    private static String name(String header) {
        return header.substring(0, header.indexOf('='));
    }

    private static String value(String header) {
        return header.substring(header.indexOf('=') + 1);
    }
}
