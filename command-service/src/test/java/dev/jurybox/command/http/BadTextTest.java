package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers and parameter names that are not valid text. */
@ExtendWith(SharedCommandService.class)
class BadTextTest {

    private final CommandService service;

    BadTextTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0080b", "\u0085", "\u009b2J", "caf\u00e9", "\u00c2\u0085", "\u00e2\u0080\u00ae"})
    void a_header_that_is_not_valid_text_is_malformed_even_if_unused(String value) {
        for (var name : List.of("X-Unused", "Idempotency-Key", "If-Match", "Cookie", "User-Agent")) {
            vote("Content-Type: application/json", name + ": " + value).mustBeProblem(400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "caf\u00c3\u00a9", "\u00c3\u0080", "\u00f0\u009f\u0092\u00a9"})
    void a_header_with_valid_utf_8_text_is_accepted(String value) {
        for (var name : List.of("X-Unused", "Cookie", "User-Agent")) {
            assertThat(vote("Content-Type: application/json", name + ": " + value).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%01", "%7F", "%C2%85", "%85", "%ED%A0%80", "%E2%80%A8", "%"})
    void a_parameter_whose_name_is_not_text_is_malformed(String name) {
        exchange("POST /api/voters?%s=1 HTTP/1.1¶Host: localhost¶Content-Length: 0¶¶".formatted(name))
                .mustBeProblem(400, "malformed-request");
    }

    @Test
    void an_unknown_query_parameter_is_rejected_by_name() {
        exchange("POST /api/voters?limit=1 HTTP/1.1¶Host: localhost¶Content-Length: 0¶¶")
                .mustBeProblem(400, "unknown-parameter").naming("limit");
    }

    /** The service reads no body as a form: parameters stand in the query alone. */
    @Test
    void a_form_body_is_not_read_as_parameters() {
        assertThat(exchange("POST /api/voters HTTP/1.1¶Host: localhost¶Content-Type: application/x-www-form-urlencoded¶"
                + "Content-Length: 4¶¶%00=1").status()).isEqualTo(201);
    }

    private Answer vote(String... headers) {
        var body = Write.VOTE.document.getBytes(UTF_8);
        return Wire.exchange(service.port(), Write.VOTE.request(Write.VOTE.token(service), body,
                "Content-Length: " + body.length, String.join("\r\n", headers)));
    }

    private Answer exchange(String request) {
        return Wire.exchange(service.port(), Shorthand.expand(request));
    }
}
