package dev.jurybox.command.http;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that are hardly HTTP any more. The container itself refuses them, and must not show a page of its own.
 * VOTERS and TOOLS begin requests that are valid but for the rest of the row; {@link Shorthand} explains the notation.
 */
@ExtendWith(SharedCommandService.class)
class BadWireTest {

    private static final String VOTERS = "POST /api/voters HTTP/1.1¶Host: localhost¶Content-Length: 0¶";
    private static final String TOOLS = "POST /api/tools HTTP/1.1¶Host: localhost¶Content-Type: application/json¶";

    private final CommandService service;

    BadWireTest(CommandService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST /api/voters HTTP/2.0¶Host: localhost¶¶               | 505 | http-version-not-supported
            POST /api/voters HTTP/1.2¶Host: localhost¶¶               | 505 | http-version-not-supported
            POST /api/voters HTTQ/1.1¶Host: localhost¶¶               | 400 | malformed-request
            G@T / HTTP/1.1¶Host: localhost¶¶                          | 400 | malformed-request
            GET /a b HTTP/1.1¶Host: localhost¶¶                       | 400 | malformed-request
            GET /"<> HTTP/1.1¶Host: localhost¶¶                       | 400 | malformed-request
            GET /{a} HTTP/1.1¶Host: localhost¶¶                       | 400 | malformed-request
            GET /a\\b HTTP/1.1¶Host: localhost¶¶                      | 400 | malformed-request
            GET /caf\u00c3\u00a9 HTTP/1.1¶Host: localhost¶¶           | 400 | malformed-request
            GET /a\u0000b HTTP/1.1¶Host: localhost¶¶                  | 400 | malformed-request
            GET /a#b HTTP/1.1¶Host: localhost¶¶                       | 400 | malformed-request
            GET api/voters HTTP/1.1¶Host: localhost¶¶                 | 400 | malformed-request
            GET http://other/a HTTP/1.1¶Host: localhost¶¶             | 400 | malformed-request
            GET / HTTP/1.1¶¶                                  | 400 | malformed-request
            GET / HTTP/1.1¶Host: a b<c>¶¶                     | 400 | malformed-request
            VOTERS Host: other¶¶                              | 400 | malformed-request
            VOTERS X-Nonsense¶¶                               | 400 | malformed-request
            VOTERS : a¶¶                                      | 400 | malformed-request
            VOTERS X Y: a¶¶                                   | 400 | malformed-request
            VOTERS X-Y : a¶¶                                  | 400 | malformed-request
            VOTERS X-Y: a\u0000b¶¶                            | 400 | malformed-request
            VOTERS X-Y: LONG-9000¶¶                           | 400 | malformed-request
            VOTERS X-Y: LONG-1000000¶¶                        | 400 | malformed-request
            VOTERS MANY-1000¶                                 | 400 | malformed-request
            TOOLS Content-Length: 2¶Content-Length: 3¶¶{}     | 400 | malformed-request
            TOOLS Content-Length: 2¶Content-Length: 2¶¶{}     | 400 | malformed-request
            TOOLS Content-Length: two¶¶{}                     | 400 | malformed-request
            TOOLS Content-Length: +2¶¶{}                      | 400 | malformed-request
            TOOLS Content-Length: -2¶¶{}                      | 400 | malformed-request
            TOOLS Content-Length: 99999999999999999999¶¶{}    | 400 | malformed-request
            TOOLS Transfer-Encoding: nonsense¶¶0¶¶            | 501 | not-implemented
            TOOLS Transfer-Encoding: gzip, chunked¶¶0¶¶       | 501 | not-implemented
            TOOLS Transfer-Encoding: chunked, chunked¶¶0¶¶    | 400 | malformed-request
            TOOLS Transfer-Encoding: chunked¶¶none¶{}¶0¶¶     | 400 | malformed-request
            TOOLS Transfer-Encoding: chunked¶¶-2¶{}¶0¶¶       | 400 | malformed-request
            TOOLS Transfer-Encoding: chunked¶¶fffffffff¶{}¶0¶¶| 400 | malformed-request
            TOOLS Transfer-Encoding: chunked¶¶1¶{}¶0¶¶        | 400 | malformed-request
            TOOLS Transfer-Encoding: chunked¶¶2;LONG-20000¶{} | 400 | malformed-request
            TOOLS Expect: a miracle¶Content-Length: 2¶¶{}     | 417 | expectation-failed
            """)
    void requests_that_the_container_rejects_get_a_problem_response(String request, int status, String problem) {
        Wire.exchange(service.port(), expand(request)).mustBeProblem(status, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "G", "GET / HTTP/1.1", "GET / HTTP/1.1¶Host: localhost¶", "PRI * HTTP/2.0¶¶SM¶¶",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
        "TOOLS Content-Length: 9¶¶{",
        "TOOLS Transfer-Encoding: chunked¶¶5¶{", "TOOLS Transfer-Encoding: chunked¶¶5"})
    void a_truncated_request_gets_a_problem_or_no_response(String request) {
        try (var wire = new Wire(service.port())) {
            var answer = wire.send(expand(request)).halfClosed().answer();

            if (answer != Answer.NONE) answer.mustBeProblem(400, "malformed-request");
        }
    }

    /** A line without a version is HTTP/0.9, which has no headers: the response can only be the text of the problem. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /¶¶", "GET¶¶", "\u0001\u0002\u0003¶¶"})
    void a_request_without_an_http_version_gets_a_problem_body(String request) {
        assertThat(json(Wire.exchange(service.port(), expand(request)).body()).path("status").asInt()).isIn(400, 404);
    }

    /**
     * Request smuggling: after a request that was refused before it was read, the bytes that follow must not be taken
     * for another request.
     */
    @ParameterizedTest
    @ValueSource(strings = {
        "TOOLS Content-Length: 2¶Transfer-Encoding: chunked¶¶0¶¶",
        "TOOLS Content-Length: 5¶Content-Length: 0¶¶",
        "TOOLS Transfer-Encoding: nonsense¶¶0¶¶",
        "TOOLS Transfer-Encoding: chunked¶¶1¶{}¶0¶¶"})
    void nothing_is_smuggled_behind_a_refused_request(String request) {
        try (var wire = new Wire(service.port())) {
            wire.send(expand(request + VOTERS + "¶"));

            assertThat(wire.answer().status()).isGreaterThanOrEqualTo(400);
            assertThat(wire.answer()).isEqualTo(Answer.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G@T / HTTP/1.1¶Host: localhost¶¶",
        "GET /actuator;a HTTP/1.1¶Host: localhost¶Accept: text/html¶¶"})
    void the_management_port_answers_malformed_requests_with_a_problem(String request) {
        Wire.exchange(service.managementPort(), expand(request)).mustBeProblem(400, "malformed-request");
    }

    /** The management port needs no password, so it must not disclose more. */
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/sbom", "/actuator/sbom/application", "/actuator/env"})
    void the_management_port_exposes_only_health_and_metrics(String path) {
        Wire.exchange(service.managementPort(), expand("GET " + path + " HTTP/1.1¶Host: localhost¶¶"))
                .mustBeProblem(404, "unknown-path");
    }

    private String expand(String request) {
        return Shorthand.expand(request
                .replace("VOTERS ", VOTERS)
                .replace("TOOLS ", TOOLS + "Authorization: Bearer " + service.operator() + "¶")
                .replace("MANY-1000", "X: ¶".repeat(1_000)));
    }
}
