package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
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

/** Lists generations from a stand-in of the query service. */
class ProjectionApiTest {

    private static final String PROJECTIONS = "/api/admin/projections";
    private static final String REBUILDS = PROJECTIONS + "/rankings/rebuilds/";

    private final List<String> changes = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            PROJECTIONS, """
                    {"projections": [{"name": "rankings", "generations": [
                        {"generation": 7, "state": "PAUSED"},
                        {"generation": 6, "state": "BUILT"},
                        {"generation": 5, "state": "BUILT"}]}]}""",
            REBUILDS + 7, rebuild(7, "PAUSED", "{\"asOf\": null}"),
            REBUILDS + 6, rebuild(6, "BUILT", "{\"asOf\": null}"),
            REBUILDS + 5, rebuild(5, "BUILT", "null")));
    private HttpServer server;
    private OperatorApi api;
    private ProjectionApi rankings;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var uri = exchange.getRequestURI();
                if (exchange.getRequestMethod().equals("POST")) changes.add(uri.toString());
                var body = answers.getOrDefault(uri.getPath(), "{}").getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        api = new OperatorApi("query service", URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "token");
        rankings = new ProjectionApi(api, "rankings");
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void a_what_if_is_none_of_the_generations_that_can_be_promoted() {
        assertThat(rankings.built()).extracting(built -> new RebuildAnswer(built).title())
                .containsExactly("generation 5 of rankings");
    }

    @Test
    void an_unfinished_what_if_is_named_as_one() {
        assertThat(rankings.unfinished().title()).isEqualTo("generation 7 of rankings (a what-if)");
    }

    @Test
    void a_paused_rebuild_is_resumed_at_another_rate() {
        assertThat(resume(OptionalInt.of(500))).isEqualTo(7);

        assertThat(changes).containsExactly(REBUILDS + "7/rate?rate=500", REBUILDS + "7/resume");
    }

    @Test
    void a_rebuild_that_is_running_gets_another_rate_and_is_not_resumed() {
        answers.put(REBUILDS + 7, rebuild(7, "BUILDING", "null"));

        assertThat(resume(OptionalInt.of(500))).isEqualTo(7);

        assertThat(changes).containsExactly(REBUILDS + "7/rate?rate=500");
    }

    private int resume(OptionalInt rate) {
        return new RebuildCommand(Path.of("unused"), "rankings", rate, true, false).resumed(rankings);
    }

    private static String rebuild(int generation, String state, String whatIf) {
        return "{\"projection\": \"rankings\", \"generation\": %d, \"state\": \"%s\", \"whatIf\": %s}"
                .formatted(generation, state, whatIf);
    }
}
