package dev.jurybox.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordMacTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final String OTHER_KEY = "___________________________________________";
    private static final String HEADERS = """
            ce_specversion=1.0;ce_id=00000000-0000-0000-0000-000000000007;traceparent=x;ce_type=CommunityVoteCast;\
            position=42;previousPosition=7""";
    private static final RecordMac MAC = new RecordMac("keys", List.of("1:" + KEY));

    /** Another implementation computed the expected values. Records on existing topics are signed like this. */
    @Test
    void the_signature_of_a_record_matches_the_golden_vector() {
        var content = content(3, "mistral-3-1", "{\"choice\":\"SHIP\"}", HEADERS);

        assertThat(HexFormat.of().formatHex(bytes(content))).isEqualTo("""
                01000000030000000b6d69737472616c2d332d31000000117b2263686f696365223a2253484950227d0200000003312e30000000\
                002430303030303030302d303030302d303030302d303030302d3030303030303030303030370500000011436f6d6d756e697479\
                566f74654361737406000000023432070000000137""");
        assertThat(MAC.sign(content)).asString(UTF_8).isEqualTo("iWdqq-KFLnSnjSiNk4KVnHjsCjNclgFXJqZTbPfejwk");
    }

    @Test
    void every_name_of_a_header_has_an_index_that_never_changes() {
        assertThat(Arrays.stream(EventHeaders.class.getFields())
                .filter(field -> field.getType() == String.class).map(RecordMacTest::value))
                .containsExactlyInAnyOrderElementsOf(EventHeaders.NAMES);
        assertThat(EventHeaders.NAMES).startsWith("ce_id", "ce_source", "ce_specversion", "ce_subject", "ce_time",
                "ce_type", "position", "previousPosition", "revision", "commandId", "correlationId", "causationId",
                "actor", "rulesVersion", "mac", "macKey");
    }

    @Test
    void the_mac_covers_every_event_header_except_its_own() {
        var without = bytes(new RecordContent(3, "tool", new byte[0]));

        assertThat(EventHeaders.NAMES)
                .filteredOn(name -> Arrays.equals(without, bytes(content(3, "tool", "", name + "=x"))))
                .containsExactlyInAnyOrder(EventHeaders.MAC, EventHeaders.MAC_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4|tool|{}|position=42;previousPosition=7",
        "3|tool-2|{}|position=42;previousPosition=7",
        "3|tool|{ }|position=42;previousPosition=7",
        "3|tool|{}|position=43;previousPosition=7",
        "3|tool|{}|position=42;previousPosition=8",
        "3|tool|{}|previousPosition=7;position=42",
        "3|tool|{}|position=427",
        "3|tool|{}|position=42;previousPosition=7;previousPosition=7",
        "3|tool|{}|position=42;previousPosition=7;actor=OPERATOR",
    })
    void a_record_changed_in_any_part_fails_verification(String changed) {
        var mac = MAC.sign(content(3, "tool", "{}", "position=42;previousPosition=7"));
        var parts = changed.split("\\|");
        var content = content(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3]);

        assertThat(MAC.isSigned(content, "1", mac)).isFalse();
    }

    @Test
    void long_headers_are_covered_to_their_last_byte() {
        var one = content(1, "tool", "{}", "actor=" + "a".repeat(5_000) + "1");
        var other = content(1, "tool", "{}", "actor=" + "a".repeat(5_000) + "2");

        assertThat(MAC.isSigned(one, "1", MAC.sign(one))).isTrue();
        assertThat(MAC.isSigned(other, "1", MAC.sign(one))).isFalse();
    }

    @Test
    void the_first_key_signs_and_both_keys_verify_during_a_rotation() {
        var content = content(1, "tool", "{}", HEADERS);
        var rotating = new RecordMac("keys", List.of("2:" + OTHER_KEY, "1:" + KEY));

        assertThat(rotating.signingKey()).isEqualTo("2");
        assertThat(rotating.isSigned(content, "1", MAC.sign(content))).isTrue();
        assertThat(rotating.isSigned(content, "2", rotating.sign(content))).isTrue();
        assertThat(rotating.isSigned(content, "1", rotating.sign(content))).isFalse();
        assertThat(MAC.isSigned(content, "2", rotating.sign(content))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:", "1:c2hvcnQ", KEY, "1:" + KEY + ",1:" + OTHER_KEY,
        "1:" + KEY + ",2:" + OTHER_KEY + ",3:" + KEY})
    void invalid_keys_are_rejected_with_the_name_of_their_property(String keys) {
        assertThatThrownBy(() -> new RecordMac("jurybox.relay.keys", List.of(keys.split(","))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jurybox.relay.keys");
    }

    private static RecordContent content(int partition, String key, String payload, String headers) {
        var content = new RecordContent(partition, key, payload.getBytes(UTF_8));
        for (var header : headers.split(";")) {
            var pair = header.split("=", 2);
            content.header(pair[0], pair[1].getBytes(UTF_8));
        }
        return content;
    }

    private static byte[] bytes(RecordContent content) {
        var bytes = new byte[content.bytes().remaining()];
        content.bytes().get(bytes);
        return bytes;
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
