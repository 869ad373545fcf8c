package dev.jurybox.command.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DNS rebinding: a foreign name server can make a name resolve to this machine, and so let a page of that name call
 * this service. Requests under foreign hosts are refused.
 */
@ExtendWith(SharedCommandService.class)
class HostTest {

    private static final String MISDIRECTED = "misdirected-request";

    private final CommandService service;

    HostTest(CommandService service) {
        this.service = service;
    }

    @Test
    void a_vote_with_a_foreign_host_header_is_rejected() {
        var body = Write.VOTE.document.getBytes(UTF_8);
        var request = new String(Write.VOTE.request(Write.VOTE.token(service), body,
                "Content-Type: application/json", "Content-Length: " + body.length), UTF_8);

        Wire.exchange(service.port(), request.replace("Host: localhost", "Host: rebound.example"))
                .mustBeProblem(421, MISDIRECTED).about(Write.VOTE.path);
        assertThat(Wire.exchange(service.port(), request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /api/log HTTP/1.1¶Host: rebound.example", "GET /api/log HTTP/1.1¶Host: rebound.example:8080",
        "GET / HTTP/1.1¶Host: localhost.rebound.example", "GET / HTTP/1.1¶Host: 192.0.2.1", "GET / HTTP/1.1¶Host:",
        "HEAD / HTTP/1.0¶Host: rebound.example", "GET http://rebound.example/ HTTP/1.1¶Host: rebound.example",
        "GET http://rebound.example/ HTTP/1.0", "OPTIONS /api/voters HTTP/1.1¶Host: rebound.example",
        "GET / HTTP/1.1¶Host: rebound.example¶X-Forwarded-Host: localhost"})
    void a_request_with_a_foreign_host_header_is_rejected(String request) {
        var answer = exchange(service.port(), request);

        if (request.startsWith("HEAD")) assertThat(answer.status()).isEqualTo(421);
        else
            answer.mustBeProblem(421, MISDIRECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/health/readiness", "/"})
    void the_management_port_rejects_foreign_host_headers(String path) {
        exchange(service.managementPort(), "GET " + path + " HTTP/1.1¶Host: rebound.example")
                .mustBeProblem(421, MISDIRECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1.1¶Host: localhost", "1.1¶Host: LOCALHOST:1", "1.1¶Host: 127.0.0.1", "1.1¶Host: 127.0.0.1:9",
        "1.1¶Host: [::1]", "1.1¶Host: [::1]:8080", "1.1¶Host: x¶X-Forwarded-Host: rebound.example", "1.0"})
    void own_hosts_are_accepted_with_any_port_and_http_1_0_without_a_host(String request) {
        assertThat(exchange(service.managementPort(), "GET /actuator/prometheus HTTP/" + request).status())
                .isEqualTo(200);
        exchange(service.port(), "GET /api/log HTTP/" + request).mustBeProblem(401, "unauthenticated");
    }

    private static Answer exchange(int port, String request) {
        return Wire.exchange(port, Shorthand.expand(request + "¶Connection: close¶¶"));
    }
}
