package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.function.Function;

/** A way to spoil any document, and what it is called then. */
enum BadBody {

    EMPTY(400, "malformed-body", _ -> ""),
    ONLY_SPACE(400, "malformed-body", _ -> "  \n"),
    NOT_JSON(400,
            "malformed-body",
            _ -> "choice=SHIP"),
    A_PAGE(400, "malformed-body", _ -> "<html><script>alert(1)</script></html>"),
    CUT_OFF(
            400, "malformed-body", document -> document.substring(0, document.length() - 1)),
    TRAILING_GARBAGE(
            400, "malformed-body", document -> document + " x"),
    TWO_DOCUMENTS(400, "malformed-body",
            document -> document + document),
    COMMENT(400, "malformed-body",
            document -> "/* hello */" + document),
    TRAILING_COMMA(400, "malformed-body",
            document -> document.replace("}", ",}")),
    SINGLE_QUOTES(400,
            "malformed-body",
            document -> document.replace('"', '\'')),
    NOT_A_NUMBER(400,
            "malformed-body",
            document -> first(document,
                    "\"more\":NaN")),
    LEADING_ZERO(400,
            "malformed-body",
            document -> first(document,
                    "\"more\":007")),
    A_LIST(
            400,
            "malformed-body",
            document -> "["
                    + document
                    + "]"),
    A_WORD(
            400,
            "malformed-body",
            _ -> "\"SHIP\""),
    NULL(
            400,
            "malformed-body",
            _ -> "null"),
    FIELD_TWICE(
            400,
            "malformed-body",
            document -> first(
                    document,
                    document.substring(
                            1,
                            document.indexOf(
                                    '}')))),
    ESCAPED_FIELD_TWICE(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"a\":1,\"\\u0061\":2")),
    RAW_CONTROL_CHARACTER(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"a\u0001b\"")),
    RAW_NUL(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"a\u0000b\"")),
    BYTE_ORDER_MARK(
            400,
            "malformed-body",
            document -> "\uFEFF"
                    + document),
    UTF_16_BIG(
            400,
            "malformed-body",
            Function.identity(),
            UTF_16BE),
    UTF_16_LITTLE(
            400,
            "malformed-body",
            Function.identity(),
            UTF_16LE),
    UTF_16_MARKED(
            400,
            "malformed-body",
            document -> "\uFEFF"
                    + document,
            UTF_16BE),
    UTF_32_BIG(
            400,
            "malformed-body",
            Function.identity(),
            Charset.forName(
                    "UTF-32BE")),
    UTF_32_LITTLE(
            400,
            "malformed-body",
            Function.identity(),
            Charset.forName(
                    "UTF-32LE")),
    LATIN_1(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"caf\u00e9\""),
            ISO_8859_1),
    UTF_8_OVERLONG(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"\u00c0\u00af\""),
            ISO_8859_1),
    UTF_8_OVERLONG_NUL(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"\u00c0\u0080\""),
            ISO_8859_1),
    UTF_8_CUT_OFF(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"\u00e2\u0082\""),
            ISO_8859_1),
    UTF_8_SURROGATE(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"\u00ed\u00a0\u0080\""),
            ISO_8859_1),
    UTF_8_TOO_HIGH(
            400,
            "malformed-body",
            document -> first(
                    document,
                    "\"more\":\"\u00f4\u0090\u0080\u0080\""),
            ISO_8859_1),

    UNKNOWN_FIELD(400, "unknown-field", document -> first(document, "\"more\":1")),
    UNKNOWN_FIELD_WITHOUT_NAME(400,
            "unknown-field", document -> first(document, "\"\":1")),
    PROTOTYPE(400, "unknown-field",
            document -> first(document, "\"__proto__\":{\"admin\":true}")),
    CLASS_NAME(400, "unknown-field",
            document -> first(document, "\"@class\":\"java.lang.Runtime\"")),

    DEPTH(400, "json-limits",
            document -> first(document, "\"more\":" + "[".repeat(16) + "]".repeat(16))),
    DEPTH_AT_ONCE(400,
            "json-limits", _ -> "[".repeat(1_000)),
    NUMBER(400, "json-limits",
            document -> first(document, "\"more\":" + "1".repeat(33))),
    FRACTION(400, "json-limits",
            document -> first(document, "\"more\":0." + "1".repeat(33))),
    NAME(400,
            "json-limits",
            document -> first(document, "\"" + "n".repeat(257) + "\":1")),

    ESCAPED_NUL(422, "illegal-characters",
            document -> first(document, "\"more\":\"a\\u0000b\"")),
    ESCAPED_CONTROL_CHARACTER(422, "illegal-characters",
            document -> first(document, "\"more\":\"a\\u001bb\"")),
    DELETE_CHARACTER(422, "illegal-characters",
            document -> first(document, "\"more\":\"a\u007fb\"")),
    LONE_SURROGATE(422,
            "illegal-characters",
            document -> first(document, "\"more\":\"a\\ud800b\"")),
    SURROGATES_REVERSED(422,
            "illegal-characters",
            document -> first(document, "\"more\":\"\\udc00\\ud800\"")),
    BIDI_OVERRIDE(
            422, "illegal-characters",
            document -> first(document,
                    "\"more\":\"a\\u202eb\"")),
    BIDI_OVERRIDE_RAW(422,
            "illegal-characters",
            document -> first(document,
                    "\"more\":\"a\u202eb\"")),
    BIDI_ISOLATE(422,
            "illegal-characters",
            document -> first(document,
                    "\"more\":[{\"deep\":\"a\u2066b\"}]")),
    ILLEGAL_NAME(
            422,
            "illegal-characters",
            document -> first(
                    document,
                    "\"a\\u202eb\":1")),
    ILLEGAL_VALUES(
            422,
            "illegal-characters",
            document -> document
                    .replaceAll(
                            ":\"[^\"]*\"",
                            ":\"a\\\\u0000b\""));

    final int status;
    final String problem;
    private final Function<String, String> spoil;
    private final Charset charset;

    BadBody(int status, String problem, Function<String, String> spoil) {
        this(status, problem, spoil, UTF_8);
    }

    BadBody(int status, String problem, Function<String, String> spoil, Charset charset) {
        this.status = status;
        this.problem = problem;
        this.spoil = spoil;
        this.charset = charset;
    }

    byte[] of(String document) {
        return spoil.apply(document).getBytes(charset);
    }

    private static String first(String document, String field) {
        return "{" + field + "," + document.substring(1);
    }
}
