package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way to spoil a body, at each mapping that takes one. */
class BadBodyTest {

    private static final CommandService SERVICE = CommandService.start();
    private static final Map<Write, String> TOKENS = new EnumMap<>(Write.class);

    @BeforeAll
    static void prepare() {
        SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("espresso"));
        for (var write : Write.values())
            TOKENS.put(write, write.token(SERVICE));
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    /** The second time it may be there already. */
    @ParameterizedTest
    @EnumSource
    void the_document_the_others_are_spoiled_from_is_taken(Write write) {
        assertThat(exchange(write.with(write.document, token(write))).status()).isIn(200, 201, 409);
    }

    @ParameterizedTest
    @MethodSource
    void a_spoiled_document_is_refused(Write write, BadBody bad) {
        exchange(write.with(bad.of(write.document), token(write)))
                .mustBeProblem(bad.status, bad.problem).about(write.path);
    }

    static Stream<Arguments> a_spoiled_document_is_refused() {
        return Stream.of(Write.values())
                .flatMap(write -> Stream.of(BadBody.values()).map(bad -> Arguments.of(write, bad)));
    }

    @ParameterizedTest
    @MethodSource
    void no_field_takes_what_only_resembles_it(Write write, String field, String value) {
        exchange(write.with(withField(write, field, value), token(write)))
                .mustBeProblem(422, "validation").about(write.path).naming(field);
    }

    static Stream<Arguments> no_field_takes_what_only_resembles_it() {
        return Stream.of(Write.values()).flatMap(write -> json(write.document).propertyNames().stream().flatMap(
                field -> Stream.of("null", "5", "1.5", "true", "[]", "{}", "\"\"", "[\"SHIP\"]", "\" \"")
                        .map(value -> Arguments.of(write, field, value))));
    }

    /** LONG-n is a text of n characters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VOTE     | choice      | "MAYBE"                  | 422 | validation
            VOTE     | choice      | "ship"                   | 422 | validation
            VOTE     | choice      | 0                        | 422 | validation
            VOTE     | choice      | "0"                      | 422 | validation
            VOTE     | choice      | "SHIP\\u0000"           | 422 | illegal-characters
            REGISTER | entry       | "paid"                   | 422 | validation
            REGISTER | entry       | 1                        | 422 | validation
            REGISTER | tool        | "Espresso"               | 422 | validation
            REGISTER | tool        | "caf\u00e9"              | 422 | validation
            REGISTER | tool        | "\uff45spresso"          | 422 | validation
            REGISTER | tool        | ".."                     | 422 | validation
            REGISTER | tool        | "a.b"                    | 422 | validation
            REGISTER | tool        | "%2e%2e"                 | 422 | validation
            REGISTER | tool        | "a/b"                    | 422 | validation
            REGISTER | tool        | "a\\\\b"                | 422 | validation
            REGISTER | tool        | "a;b"                    | 422 | validation
            REGISTER | tool        | " a"                     | 422 | validation
            REGISTER | tool        | "a\\n"                   | 422 | validation
            REGISTER | tool        | "a--b"                   | 422 | validation
            REGISTER | tool        | "a-vs-b"                 | 422 | validation
            REGISTER | tool        | "LONG-81"                | 422 | validation
            REGISTER | tool        | "LONG-300"               | 422 | validation
            REGISTER | tool        | "a\\u0000b"              | 422 | illegal-characters
            REGISTER | tool        | "a\\u202eb"              | 422 | illegal-characters
            REGISTER | name        | "LONG-121"               | 422 | validation
            REGISTER | name        | "a\\u0000b"              | 422 | illegal-characters
            REGISTER | name        | "a\\ud800b"              | 422 | illegal-characters
            REGISTER | name        | "a\\u202eb"              | 422 | illegal-characters
            REGISTER | description | "LONG-4001"              | 422 | validation
            """)
    void a_field_has_its_own_rules(Write write, String field, String value, int status, String problem) {
        var length = Pattern.compile("LONG-(\\d+)");
        var text = length.matcher(value).replaceAll(found -> "a".repeat(Integer.parseInt(found.group(1))));

        exchange(write.with(withField(write, field, text), token(write)))
                .mustBeProblem(status, problem).about(write.path).naming(field);
    }

    @Test
    void a_text_longer_than_any_field_is_over_a_limit() {
        var body = withField(Write.REGISTER, "description", '"' + "a".repeat(16 * 1_024 + 1) + '"');

        exchange(Write.REGISTER.with(body, token(Write.REGISTER))).mustBeProblem(400, "json-limits");
    }

    @ParameterizedTest
    @EnumSource
    void a_body_at_the_limit_is_read_and_one_beyond_it_is_not(Write write) {
        var longest = write.document + " ".repeat(write.bytesMax - write.document.length());

        assertThat(exchange(write.with(longest, token(write))).status()).isNotEqualTo(413);
        exchange(write.with(longest + " ", token(write))).mustBeProblem(413, "body-too-large").about(write.path);
    }

    @ParameterizedTest
    @EnumSource
    void a_body_in_chunks_is_counted(Write write) {
        var longest = write.document + " ".repeat(write.bytesMax - write.document.length());

        assertThat(exchange(chunked(write, longest)).status()).isNotEqualTo(413);
        exchange(chunked(write, longest + " ")).mustBeProblem(413, "body-too-large");
    }

    @ParameterizedTest
    @EnumSource
    void nobody_waits_for_the_rest_of_a_body_that_is_announced_too_long(Write write) {
        var request = write.request(token(write), "{".getBytes(US_ASCII),
                "Content-Type: application/json", "Content-Length: 9000000000000000000");

        exchange(request).mustBeProblem(413, "body-too-large");
    }

    /** Endless as it is, the answer comes while it is still being sent. */
    @ParameterizedTest
    @EnumSource
    void nobody_waits_for_the_end_of_an_endless_body(Write write) {
        var chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
        var request = write.request(token(write), chunk.repeat(9).getBytes(US_ASCII),
                "Content-Type: application/json", "Transfer-Encoding: chunked");

        exchange(request).mustBeProblem(413, "body-too-large");
    }

    private static byte[] chunked(Write write, String body) {
        var half = body.length() / 2;
        return write.request(token(write), (chunk(body.substring(0, half)) + chunk(body.substring(half)) + chunk(""))
                .getBytes(US_ASCII), "Content-Type: application/json", "Transfer-Encoding: chunked");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private static String withField(Write write, String field, String value) {
        return write.document.replaceFirst("\"" + field + "\":\"[^\"]*\"",
                "\"" + field + "\":" + Matcher.quoteReplacement(value));
    }

    private static String token(Write write) {
        return requireNonNull(TOKENS.get(write));
    }

    private static Answer exchange(byte[] request) {
        return Wire.exchange(SERVICE.port(), request);
    }
}
