package dev.jurybox.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text/html, */*;q=0.1", "a\tb", "~", "café", "À", "日本", "💩", "a\u200db"})
    void a_line_of_valid_utf_8_is_header_text(String value) {
        assertThat(isText(value.getBytes(UTF_8))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000", "\n", "\r", "\u001b[2J", "\u007f", "\u0085", "\u009b", "\u2028", "\u202e",
        "\ufeff", "\uffff"})
    void a_control_character_is_not_header_text(String value) {
        assertThat(isText(value.getBytes(UTF_8))).isFalse();
    }

    @Test
    void invalid_utf_8_bytes_are_not_header_text() {
        for (var one = 0x80; one < 0x100; one++)
            assertThat(isText(new byte[]{'a', (byte) one, 'b'})).isFalse();
        assertThat(isText("\u00ed\u00a0\u0080".getBytes(ISO_8859_1))).as("half a character").isFalse();
        assertThat(isText("\u00c0\u0080".getBytes(ISO_8859_1))).as("more bytes than it needs").isFalse();
    }

    @Test
    void bytes_outside_the_value_in_the_buffer_are_ignored() {
        assertThat(HeaderText.isText("\u0000ab\u0080".getBytes(ISO_8859_1), 1, 2)).isTrue();
        assertThat(HeaderText.isText("\u0000é\u0000".getBytes(UTF_8), 1, 2)).isTrue();
    }

    private static boolean isText(byte[] value) {
        return HeaderText.isText(value, 0, value.length);
    }
}
