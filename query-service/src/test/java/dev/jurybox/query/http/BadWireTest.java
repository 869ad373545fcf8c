package dev.jurybox.query.http;

import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are hardly HTTP any more; {@link Shorthand} explains how to read a row. */
@ExtendWith(SharedQueryService.class)
class BadWireTest {

    private final QueryService service;

    BadWireTest(QueryService service) {
        this.service = service;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET /api/tools HTTP/2.0¶Host: localhost¶¶                        | 505 | http-version-not-supported
            GET /api/tools HTTQ/1.1¶Host: localhost¶¶                        | 400 | malformed-request
            G@T / HTTP/1.1¶Host: localhost¶¶                                 | 400 | malformed-request
            GET /a b HTTP/1.1¶Host: localhost¶¶                              | 400 | malformed-request
            GET /"<> HTTP/1.1¶Host: localhost¶¶                              | 400 | malformed-request
            GET /a\b HTTP/1.1¶Host: localhost¶¶                             | 400 | malformed-request
            GET /a\u0000b HTTP/1.1¶Host: localhost¶¶                        | 400 | malformed-request
            GET /api/tools HTTP/1.1¶¶                                | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶Host: y¶¶                | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶X-Nonsense¶¶             | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶X-Y: a\u0000b¶¶         | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶X-Y: LONG-9000¶¶         | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶Content-Length: two¶¶    | 400 | malformed-request
            GET /api/tools HTTP/1.1¶Host: localhost¶Transfer-Encoding: no¶¶  | 501 | not-implemented
            GET /api/tools HTTP/1.1¶Host: localhost¶Expect: a miracle¶¶      | 417 | expectation-failed
            CONNECT localhost:80 HTTP/1.1¶Host: localhost¶¶                  | 501 | not-implemented
            """)
    void malformed_http_gets_a_problem_response_not_a_container_error_page(String request, int status, String problem) {
        Wire.exchange(service.port(), Shorthand.expand(request)).mustBeProblem(status, problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /actuator/health?a%00b HTTP/1.1¶Host: localhost¶¶", "G@T / HTTP/1.1¶Host: localhost¶¶",
        "GET /actuator;a HTTP/1.1¶Host: localhost¶Accept: text/html¶¶"})
    void malformed_http_on_the_management_port_gets_a_problem_response(String request) {
        Wire.exchange(service.managementPort(), Shorthand.expand(request)).mustBeProblem(400, "malformed-request");
    }

    /** The management port requires no password, so it must not expose anything confidential. */
    @ParameterizedTest
    @ValueSource(strings = {"/actuator/sbom", "/actuator/sbom/application", "/actuator/env"})
    void the_management_port_exposes_only_health_and_metrics(String path) {
        Wire.exchange(service.managementPort(), Shorthand.expand("GET " + path + " HTTP/1.1¶Host: localhost¶¶"))
                .mustBeProblem(404, "unknown-path");
    }

    /**
     * Prevents DNS rebinding, in which a foreign name server resolves its name to this machine so that a page from
     * there can call the service.
     */
    @ParameterizedTest
    @ValueSource(strings = {"/api/tools", "/api/stream", "/actuator/prometheus", "/actuator/health"})
    void a_request_with_a_foreign_host_header_is_rejected(String path) {
        var port = path.startsWith("/api") ? service.port() : service.managementPort();
        var request = Shorthand.expand("GET " + path + " HTTP/1.1¶Host: rebound.example¶¶");

        Wire.exchange(port, request).mustBeProblem(421, "misdirected-request").about(path);
    }
}
