package dev.jurybox.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests are refused if their headers or parameter names are not valid text. */
@ExtendWith(SharedQueryService.class)
class BadTextTest {

    private final QueryService service;

    BadTextTest(QueryService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource({"/api/tools?unasked=1, unasked", "/api/tools?limit=1&Limit=%00, Limit",
        "/api/tools?limit%5B%5D=1, limit[]", "/api/tools/espresso?x, x", "/api/stream?tools=a, tools",
        "/api/verdicts?to=2026&until=2026, until"})
    void a_parameter_that_no_endpoint_has_is_rejected_by_name(String path, String field) {
        ask(path).mustBeProblem(400, "unknown-parameter").naming(field);
    }

    /** This also holds where nothing reads parameters, such as for a path that does not exist. */
    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%01", "%1B", "%7F", "%C2%85", "%E2%80%A8", "%E2%80%AE", "%EF%BB%BF", "%85",
        "%ED%A0%80", "%"})
    void a_parameter_whose_name_is_not_text_is_malformed(String name) {
        for (var path : List.of("/api/tools", "/api/stream", "/nowhere")) {
            ask(path + "?" + name + "=1").mustBeProblem(400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0080b", "\u0085", "\u009b2J", "caf\u00e9", "\u00c2\u0085", "\u00ed\u00a0\u0080",
        "\u00e2\u0080\u00ae", "\u00ff\u00fe"})
    void a_header_that_is_not_text_is_malformed_also_if_it_is_unused(String value) {
        for (var name : List.of("X-Unused", "If-None-Match", "Last-Event-ID", "Cookie", "Authorization")) {
            mustBeMalformed("GET /api/tools HTTP/1.1¶Host: localhost¶%s: %s¶¶".formatted(name, value), service.port());
            mustBeMalformed("GET /nowhere HTTP/1.1¶Host: localhost¶%s: %s¶¶".formatted(name, value), service.port());
            mustBeMalformed("GET /actuator/health HTTP/1.1¶Host: localhost¶%s: %s¶¶".formatted(name, value),
                    service.managementPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "text/*", "*/*;charset=utf-8"})
    void a_wildcard_content_type_is_an_unsupported_media_type(String type) {
        Wire.exchange(service.port(), Shorthand.expand(
                "GET /api/tools HTTP/1.1¶Host: localhost¶Origin: http://example.org¶Content-Type: %s¶¶"
                        .formatted(type)))
                .mustBeProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "caf\u00c3\u00a9", "\u00c3\u0080 \u00e6\u0097\u00a5\u00e6\u009c\u00ac",
        "name=\u00f0\u009f\u0092\u00a9"})
    void a_header_with_valid_utf8_text_is_accepted(String value) {
        for (var name : List.of("X-Unused", "Cookie", "User-Agent")) {
            assertThat(Wire.exchange(service.port(), Shorthand.expand(
                    "GET /api/tools HTTP/1.1¶Host: localhost¶%s: %s¶¶".formatted(name, value))).status())
                    .isEqualTo(200);
        }
    }

    private static void mustBeMalformed(String request, int port) {
        Wire.exchange(port, Shorthand.expand(request)).mustBeProblem(400, "malformed-request");
    }

    private Answer ask(String path) {
        return Wire.exchange(service.port(), "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path));
    }
}
