package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each field of each document, with values that it must refuse. {@link Shorthand} explains the notation of a row. */
@ExtendWith(SharedCommandService.class)
class BadFieldTest {

    private static final List<String> NO_WORDS = List.of(
            "null", "5", "1.5", "true", "[]", "{}", "[\"SHIP\"]", "\"\"", "\" \"");
    private static final List<String> NO_OPTIONAL_WORDS = List.of("5", "1.5", "true", "[]", "{}", "[\"SHIP\"]");
    private static final List<String> NO_NUMBERS = List.of(
            "null", "\"5\"", "5.5", "5.0", "5e1", "true", "[]", "{}", "[5]", "\"\"", "-1", "1000000000",
            "99999999999999999999");
    private static final List<String> NO_DECIMALS = List.of(
            "null", "\"5\"", "5e1", "true", "[]", "{}", "[5]", "\"\"", "-1.5", "0", "0.0999", "6.000000000000001",
            "1.5000000000000001", "1e-9", "1e99", "1000000000.5");

    private final CommandService service;

    BadFieldTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @MethodSource
    void no_field_takes_what_only_resembles_it(Write write, String field, List<String> values) {
        for (var value : values)
            mustBeRefused(write, field, value, 422, "validation");
    }

    static Stream<Arguments> no_field_takes_what_only_resembles_it() {
        return Stream.of(Write.values()).flatMap(write -> json(write.document).properties().stream()
                .map(field -> Arguments.of(write, field.getKey(), valuesNotFor(write, field.getValue()))));
    }

    private static List<String> valuesNotFor(Write write, JsonNode value) {
        if (value.isNumber()) return value.isIntegralNumber() ? NO_NUMBERS : NO_DECIMALS;
        return write == Write.COMPARE ? NO_OPTIONAL_WORDS : NO_WORDS;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VOTE       | choice         | "MAYBE"         | 422 | validation
            VOTE       | choice         | "ship"          | 422 | validation
            VOTE       | choice         | 0               | 422 | validation
            VOTE       | choice         | "0"             | 422 | validation
            VOTE       | choice         | "SHIP\\u0000"   | 422 | illegal-characters
            REGISTER   | entry          | "paid"          | 422 | validation
            REGISTER   | entry          | 1               | 422 | validation
            REGISTER   | tool           | "Espresso"      | 422 | validation
            REGISTER   | tool           | "caf\u00e9"     | 422 | validation
            REGISTER   | tool           | "\uff45spresso" | 422 | validation
            REGISTER   | tool           | ".."            | 422 | validation
            REGISTER   | tool           | "a.b"           | 422 | validation
            REGISTER   | tool           | "%2e%2e"        | 422 | validation
            REGISTER   | tool           | "a/b"           | 422 | validation
            REGISTER   | tool           | "a\\\\b"        | 422 | validation
            REGISTER   | tool           | "a;b"           | 422 | validation
            REGISTER   | tool           | " a"            | 422 | validation
            REGISTER   | tool           | "a\\n"          | 422 | validation
            REGISTER   | tool           | "a--b"          | 422 | validation
            REGISTER   | tool           | "a-vs-b"        | 422 | validation
            REGISTER   | tool           | "LONG-81"       | 422 | validation
            REGISTER   | tool           | "LONG-300"      | 422 | validation
            REGISTER   | tool           | "a\\u0000b"     | 422 | illegal-characters
            REGISTER   | tool           | "a\\u202eb"     | 422 | illegal-characters
            REGISTER   | name           | "LONG-121"      | 422 | validation
            REGISTER   | name           | "a\\u0000b"     | 422 | illegal-characters
            REGISTER   | name           | "a\\ud800b"     | 422 | illegal-characters
            REGISTER   | name           | "a\\u202eb"     | 422 | illegal-characters
            REGISTER   | description    | "LONG-4001"     | 422 | validation
            REVISE     | name           | "LONG-121"      | 422 | validation
            REVISE     | tagline        | "a\\u0000b"     | 422 | illegal-characters
            RETIRE     | reason         | "LONG-501"      | 422 | validation
            SET_VOTING | state          | "AJAR"          | 422 | validation
            SET_VOTING | reason         | "LONG-501"      | 422 | validation
            REVIEW     | score          | 101             | 422 | validation
            REVIEW     | recommendation | "MAYBE"         | 422 | validation
            REVIEW     | text           | "LONG-10001"    | 422 | validation
            REVIEW     | text           | "a\\u2066b"     | 422 | illegal-characters
            COMPARE    | headline       | "LONG-201"      | 422 | validation
            COMPARE    | headline       | "a\\u202eb"     | 422 | illegal-characters
            DRAFT_RULES | panelVotes        | 0       | 422 | validation
            DRAFT_RULES | panelVotes        | 1000001 | 422 | validation
            DRAFT_RULES | heatHalfLifeHours | 0       | 422 | validation
            DRAFT_RULES | heatHalfLifeHours | 1441    | 422 | validation
            DRAFT_RULES | minimumVotes      | 0       | 422 | validation
            DRAFT_RULES | minimumVotes      | 1000001 | 422 | validation
            ADOPT_RULES | reason            | "LONG-501" | 422 | validation
            """)
    void an_invalid_field_value_is_rejected(Write write, String field, String value, int status, String problem) {
        mustBeRefused(write, field, value, status, problem);
    }

    @Test
    void a_string_longer_than_the_json_limit_is_rejected() {
        send(Write.REGISTER, "description", "\"LONG-16385\"").mustBeProblem(400, "json-limits");
    }

    @Test
    void invalid_fields_are_named_in_a_fixed_order() {
        var answer = Wire.exchange(service.port(),
                Write.REGISTER.with("{\"tool\":\"espresso\"}", Write.REGISTER.token(service)));

        var fields = answer.mustBeProblem(422, "validation").json().path("errors").findValuesAsString("field");
        assertThat(fields).hasSizeGreaterThan(3).isSorted();
    }

    private void mustBeRefused(Write write, String field, String value, int status, String problem) {
        send(write, field, value).mustBeProblem(status, problem).about(write.path).naming(field);
    }

    private Answer send(Write write, String field, String value) {
        return Wire.exchange(service.port(),
                write.with(Shorthand.with(write.document, field, value), write.token(service)));
    }
}
