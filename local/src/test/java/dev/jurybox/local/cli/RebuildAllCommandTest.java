package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rebuilds two projections of a stand-in of the query service. */
class RebuildAllCommandTest {

    private static final String BEGUN = "/api/admin/rebuilds";
    private static final String CARDS = "/api/admin/projections/tool-cards/rebuilds/2";
    private static final String RANKINGS = "/api/admin/projections/rankings/rebuilds/5";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            BEGUN, "{\"rebuilds\": [{\"projection\": \"rankings\", \"generation\": 5},"
                    + " {\"projection\": \"tool-cards\", \"generation\": 2}]}",
            RANKINGS, "{\"state\": \"BUILT\", \"equal\": true}",
            CARDS, "{\"state\": \"BUILT\", \"equal\": true}"));
    private HttpServer server;
    private OperatorApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            if (exchange.getRequestURI().getPath().contains("/gone/")) server.stop(0);
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                var body = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        api = new OperatorApi("query service", URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "token");
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void all_are_begun_by_one_request_and_each_is_followed() {
        assertThat(rebuildAll(OptionalInt.of(500), false)).isEqualTo(ExitCode.OK);

        assertThat(requests).containsExactly("POST " + BEGUN + "?rate=500", "GET " + RANKINGS, "GET " + CARDS);
    }

    @Test
    void each_that_is_equal_is_promoted() {
        answers.put(RANKINGS, "{\"state\": \"BUILT\", \"equal\": false}");

        assertThat(rebuildAll(OptionalInt.empty(), true)).isEqualTo(ExitCode.DIFFERENT);

        assertThat(requests).contains("POST " + CARDS + "/promotion").doesNotContain("POST " + RANKINGS + "/promotion");
    }

    @Test
    void a_failure_does_not_end_the_others_and_is_graver_than_a_difference() {
        answers.put(RANKINGS, "{\"state\": \"FAILED\", \"trouble\": \"The log is not ours any more.\"}");
        answers.put(CARDS, "{\"state\": \"BUILT\", \"equal\": false}");

        assertThat(rebuildAll(OptionalInt.empty(), false)).isEqualTo(ExitCode.PART_FAILED);

        assertThat(requests).contains("GET " + CARDS);
    }

    @Test
    void a_service_that_has_gone_ends_the_command() {
        answers.put(BEGUN, "{\"rebuilds\": [{\"projection\": \"gone\", \"generation\": 1}]}");

        assertThatThrownBy(() -> rebuildAll(OptionalInt.empty(), false)).isInstanceOf(UserError.class)
                .extracting(failure -> ((UserError) failure).code()).isEqualTo(ExitCode.NOT_RUNNING);
    }

    private ExitCode rebuildAll(OptionalInt rate, boolean promote) {
        return new RebuildAllCommand(Path.of("unused"), rate, promote).run(api);
    }
}
