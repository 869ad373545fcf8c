package dev.jurybox.query.projection;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.RecordMac;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An attacker with access to the broker writes records that look like votes, without the relay's key and even with it.
 */
class HostileProducerTest {

    private static final String NEXT_KEY = "next:" + "N".repeat(43);
    private static final RecordMac NEXT = new RecordMac("keys", List.of(NEXT_KEY));
    private static final RecordMac UNKNOWN = new RecordMac("keys", List.of("unknown:" + "U".repeat(43)));

    private static TestTopic topic;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();
    private final String distant = TestTopic.otherPartitionThan(tool);

    /** The service accepts two keys of the relay, as during a key rotation. */
    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic, "--jurybox.feed.keys=%s,%s".formatted(
                NEXT_KEY, Sandbox.secrets().read("command/jurybox.relay.keys")));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void forged_votes_with_copied_headers_are_rejected_and_hide_no_real_vote() {
        var real = sendOneVote();
        var rejected = rejected("mac");
        topic.deliver(forged(real, 300));
        topic.send(cast(tool, "bob", SHIP));

        awaitTally("2/0");
        assertThat(rejected("mac")).isGreaterThanOrEqualTo(rejected + 300);
    }

    @Test
    void a_vote_without_a_mac_is_rejected() {
        var real = sendOneVote();
        var rejected = rejected("unsigned");
        topic.deliver(forged(real, 3).stream().map(HostileProducerTest::withoutMac).toList());
        topic.send(cast(tool, "bob", SHIP));

        awaitTally("2/0");
        assertThat(rejected("unsigned")).isGreaterThanOrEqualTo(rejected + 3);
    }

    @Test
    void a_vote_signed_with_an_unknown_key_is_rejected_and_backfilled_from_the_log() {
        sendOneVote();
        var rejected = rejected("mac");
        topic.deliver(List.of(TestTopic.signed(topic.record(cast(tool, "bob", SHIP)), UNKNOWN)));

        awaitTally("2/0");
        assertThat(rejected("mac")).isGreaterThan(rejected);
    }

    @Test
    void a_copied_record_counts_neither_again_nor_in_another_partition() {
        var real = sendOneVote();
        var rejected = rejected("mac");
        var elsewhere = new ProducerRecord<>(
                topic.name, TestTopic.partitionOf(distant), real.key(), real.value(), real.headers());
        topic.deliver(List.of(real, elsewhere, real));
        topic.send(registered(distant), cast(distant, "ada", SHIP), cast(tool, "bob", SHIP));

        awaitTally("2/0");
        await().untilAsserted(() -> assertThat(service.tally(distant)).isEqualTo("1/0"));
        assertThat(rejected("mac")).isGreaterThan(rejected);
    }

    @Test
    void during_a_key_rotation_records_of_both_keys_are_accepted() {
        sendOneVote();
        topic.deliver(List.of(TestTopic.signed(topic.record(cast(tool, "bob", SHIP)), NEXT)));
        topic.send(cast(tool, "eve", SHIP));

        awaitTally("3/0");
    }

    @Test
    void events_beyond_the_end_of_the_log_are_rejected_even_with_a_stolen_key() {
        var real = sendOneVote();
        var rejected = rejected("head");
        topic.deliver(forged(real, 300).stream().map(HostileProducerTest::signed).toList());
        await().untilAsserted(() -> assertThat(rejected("head")).isGreaterThanOrEqualTo(rejected + 300));
        topic.send(cast(tool, "bob", SHIP));

        awaitTally("2/0");
    }

    @Test
    void a_wrong_previous_position_is_rejected_even_with_a_stolen_key() {
        var real = sendOneVote();
        var rejected = rejected("chain");
        topic.record(cast(tool, "bob", SHIP));
        topic.deliver(List.of(signed(vote(real, "forged", topic.head(), 0))));

        awaitTally("2/0");
        assertThat(rejected("chain")).isGreaterThan(rejected);
    }

    @Test
    void a_previous_position_of_another_partition_is_rejected_even_with_a_stolen_key() {
        var real = sendOneVote();
        var rejected = rejected("chain");
        topic.send(registered(distant));
        var elsewhere = topic.head();
        topic.record(cast(tool, "bob", SHIP));
        topic.deliver(List.of(signed(vote(real, "forged", topic.head(), elsewhere))));

        awaitTally("2/0");
        assertThat(rejected("chain")).isGreaterThan(rejected);
    }

    @Test
    void records_beyond_the_known_head_wait_while_the_command_service_is_unavailable() {
        var real = sendOneVote();
        topic.logIsAway(true);
        topic.deliver(List.of(signed(vote(real, "forged", topic.head() + 1, position(real)))));
        topic.send(registered(distant), cast(distant, "ada", SHIP));
        topic.logIsAway(false);

        await().untilAsserted(() -> assertThat(service.tally(distant)).isEqualTo("1/0"));
        awaitTally("1/0");
    }

    private ProducerRecord<String, byte[]> sendOneVote() {
        var real = topic.send(registered(tool), cast(tool, "ada", SHIP)).getLast();
        awaitTally("1/0");
        return real;
    }

    private void awaitTally(String tally) {
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo(tally));
    }

    /** Forged votes that claim to follow the real one in its partition, one after the other. */
    private List<ProducerRecord<String, byte[]>> forged(ProducerRecord<String, byte[]> real, int count) {
        var begin = position(real);
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(n -> vote(real, "forged-" + n, begin + n + 1, begin + n))
                .toList());
    }

    private ProducerRecord<String, byte[]> vote(
            ProducerRecord<String, byte[]> real, String voter, long position, long previous) {
        var payload = new EventCodec().encode(cast(tool, voter, SHIP));
        var copy = new ProducerRecord<>(topic.name, real.partition(), real.key(), payload);
        real.headers().forEach(copy.headers()::add);
        Map.of(EventHeaders.POSITION, position, EventHeaders.PREVIOUS_POSITION, previous).forEach((name, value) -> copy
                .headers().remove(name).add(name, Long.toString(value).getBytes(UTF_8)));
        return copy;
    }

    private static ProducerRecord<String, byte[]> signed(ProducerRecord<String, byte[]> record) {
        return TestTopic.signed(record, TestTopic.MAC);
    }

    private static ProducerRecord<String, byte[]> withoutMac(ProducerRecord<String, byte[]> record) {
        record.headers().remove(EventHeaders.MAC).remove(EventHeaders.MAC_KEY);
        return record;
    }

    private static long position(ProducerRecord<String, byte[]> record) {
        return Long.parseLong(new String(record.headers().lastHeader(EventHeaders.POSITION).value(), UTF_8));
    }

    private static double rejected(String reason) {
        return service.bean(MeterRegistry.class)
                .get("jurybox.feed.rejected").tag("reason", reason).counter().count();
    }
}
