package dev.jurybox.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.CommandService;
import dev.jurybox.http.Answer;
import dev.jurybox.http.Shorthand;
import dev.jurybox.http.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client cannot keep others out by holding connections, be they many, slow or idle. */
@ExtendWith(NarrowPool.class)
class ConnectionsTest {

    private static final String QUESTION = "GET /api/commands/x HTTP/1.1\r\nHost: localhost\r\n";
    private static final Duration DROP = Duration.ofMillis(100);

    private final CommandService service;
    private final List<Wire> wires = new ArrayList<>();

    ConnectionsTest(CommandService service) {
        this.service = service;
    }

    @AfterEach
    void no_connection_is_left() {
        wires.forEach(Wire::close);
        await().untilAsserted(() -> assertThat(meter("connections", "")).isZero());
    }

    @Test
    void connections_beyond_the_limit_per_address_are_closed_at_once() {
        var refused = meter("connections_refused_total", "");
        open("127.0.0.2", 2 * NarrowPool.PER_ADDRESS);

        await().untilAsserted(() -> assertThat(meter("connections_refused_total", ""))
                .isEqualTo(refused + NarrowPool.PER_ADDRESS));
        assertThat(meter("connections", "")).isEqualTo(NarrowPool.PER_ADDRESS);
        assertThat(ask("127.0.0.2")).isEqualTo(Answer.NONE);
        assertThat(ask("127.0.0.3").status()).isEqualTo(401);
    }

    @Test
    void a_closed_connection_makes_room_for_another_of_its_address() {
        open("127.0.0.2", NarrowPool.PER_ADDRESS);
        await().untilAsserted(() -> assertThat(meter("connections", "")).isEqualTo(NarrowPool.PER_ADDRESS));
        wires.forEach(Wire::close);

        await().untilAsserted(() -> assertThat(ask("127.0.0.2").status()).isEqualTo(401));
    }

    @Test
    void the_limit_per_address_does_not_apply_to_a_configured_proxy() {
        open(NarrowPool.PROXY, NarrowPool.PER_ADDRESS + 10);

        assertThat(ask(NarrowPool.PROXY).status()).isEqualTo(401);
    }

    @Test
    void idle_connections_are_closed_when_the_pool_is_full() {
        var crowded = meter("connections_closed_total", "crowded");
        for (var i = 0; i < 8; i++)
            open("127.0.2." + i, NarrowPool.PER_ADDRESS);

        assertThat(ask("127.0.0.3").status()).isEqualTo(401);
        assertThat(meter("connections_closed_total", "crowded")).isGreaterThan(crowded);
        assertThat(meter("connections", "")).isLessThanOrEqualTo(NarrowPool.CONNECTIONS_MAX);
    }

    @Test
    void the_keep_alive_timeout_shrinks_as_the_pool_fills() {
        assertThat(keepAliveSeconds()).isEqualTo(60);
        open(NarrowPool.PROXY, 70);
        await().untilAsserted(() -> assertThat(meter("connections", "")).isEqualTo(70));

        assertThat(keepAliveSeconds()).isBetween(1, 35);
    }

    @Test
    void a_connection_that_never_sends_a_request_is_closed() {
        var slow = meter("connections_closed_total", "slow-header");
        assertThat(open("127.0.0.2", 1).getFirst().answer()).isEqualTo(Answer.NONE);
        await().untilAsserted(
                () -> assertThat(meter("connections_closed_total", "slow-header")).isEqualTo(slow + 1));
    }

    @ParameterizedTest
    @CsvSource({"G, E", "GET / HTTP/1.1¶X-Slow:, a", "'', ¶"})
    void request_headers_that_trickle_in_time_out_with_408(String beginning, String drop) {
        var slow = meter("connections_closed_total", "slow-header");
        var wire = open("127.0.0.2", 1).getFirst().send(Shorthand.expand(beginning));

        await().pollInterval(DROP).until(() -> wire.send(Shorthand.expand(drop)).hasAnswer());
        wire.answer().mustBeProblem(408, "too-slow");
        await().untilAsserted(
                () -> assertThat(meter("connections_closed_total", "slow-header")).isEqualTo(slow + 1));
    }

    @Test
    void trickling_headers_of_a_second_request_time_out_as_well() {
        var wire = open("127.0.0.2", 1).getFirst();
        assertThat(wire.send(QUESTION + "\r\n").answer().status()).isEqualTo(401);

        await().pollInterval(DROP).until(() -> wire.send("\r\n").hasAnswer());
        wire.answer().mustBeProblem(408, "too-slow");
    }

    @Test
    void a_connection_whose_unread_body_trickles_in_is_closed() {
        var slow = meter("connections_closed_total", "slow-body");
        var wire = open("127.0.0.2", 1).getFirst();
        assertThat(wire.send(QUESTION + "Content-Length: 60000\r\n\r\n").answer().status()).isEqualTo(401);

        await().pollInterval(DROP).until(() -> !wire.offer(new byte[]{'x'}));
        assertThat(meter("connections_closed_total", "slow-body")).isEqualTo(slow + 1);
    }

    private List<Wire> open(String source, int count) {
        var opened = new ArrayList<Wire>();
        for (var i = 0; i < count; i++)
            opened.add(new Wire(source, service.port()));
        wires.addAll(opened);
        return opened;
    }

    private Answer ask(String source) {
        try (var wire = new Wire(source, service.port())) {
            return wire.send(QUESTION + "Connection: close\r\n\r\n").answer();
        }
    }

    private int keepAliveSeconds() {
        try (var wire = new Wire("127.0.0.3", service.port())) {
            var headers = wire.send(QUESTION + "Connection: keep-alive\r\n\r\n").answer().headers();
            return Integer.parseInt(headers.getOrDefault("keep-alive", "").replace("timeout=", ""));
        }
    }

    /** A metric of the API's port, summed over all causes if {@code cause} is empty. */
    private double meter(String name, String cause) {
        return service.metrics().lines()
                .filter(line -> line.startsWith("jurybox_http_" + name + "{") && line.contains("port=\"api\""))
                .filter(line -> cause.isEmpty() || line.contains("cause=\"" + cause + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
