package dev.jurybox.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({"0000", "0007", "000D", "001B", "007F", "0085", "009F", "D800", "DFFF", "2028", "2029", "FEFF", "202A",
        "202E", "2066", "2069", "FDD0", "FDEF", "FFFE", "FFFF", "1FFFF", "10FFFE"})
    void control_bidi_and_noncharacter_code_points_are_rejected(String codePoint) {
        assertThat(PlainText.Validator.isPlain(around(codePoint))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0009", "000A", "0020", "00A0", "00AD", "00E9", "0301", "061C", "200C", "200D", "200E", "200F", "2060",
        "20AC", "FE0F", "FFFD", "E000", "0378", "1F469", "E0067"})
    void characters_that_languages_or_emoji_need_are_accepted(String codePoint) {
        assertThat(PlainText.Validator.isPlain(around(codePoint))).isTrue();
    }

    private static String around(String codePoint) {
        return "a" + new String(Character.toChars(Integer.parseInt(codePoint, 16))) + "b";
    }
}
