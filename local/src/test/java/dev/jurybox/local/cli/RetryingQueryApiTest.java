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
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryingQueryApiTest {

    private final Queue<Integer> statuses = new ArrayDeque<>();
    private HttpServer server;
    private OperatorApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var status = statuses.remove();
                var body = "{\"status\": %d, \"detail\": \"It is %1$d.\"}".formatted(status).getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
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
    void a_question_is_asked_again_when_the_service_is_busy_or_limits_the_rate() {
        statuses.addAll(List.of(429, 503, 429, 200));

        assertThat(answers().get("/api/tools/espresso").path("status").asInt()).isEqualTo(200);
        assertThat(statuses).isEmpty();
    }

    @Test
    void what_is_not_found_is_an_answer() {
        statuses.add(404);

        assertThat(answers().get("/api/tools/espresso").path("detail").asString()).isEqualTo("It is 404.");
    }

    @Test
    void a_token_that_is_refused_ends_the_command() {
        statuses.add(403);

        mustFail(ExitCode.PART_FAILED, "It is 403.");
    }

    @Test
    void a_service_that_died_ends_the_command() {
        server.stop(0);

        mustFail(ExitCode.NOT_RUNNING,
                "The query service does not answer at http://127.0.0.1:%d: start it with ./jurybox up."
                        .formatted(server.getAddress().getPort()));
    }

    private void mustFail(ExitCode code, String sentence) {
        assertThatThrownBy(() -> answers().get("/api/tools/espresso"))
                .isInstanceOfSatisfying(UserError.class, userError -> assertThat(userError.code()).isEqualTo(code))
                .hasMessage(sentence);
    }

    private RetryingQueryApi answers() {
        return new RetryingQueryApi(api, Duration.ZERO);
    }
}
