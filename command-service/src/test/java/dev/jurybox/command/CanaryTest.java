package dev.jurybox.command;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.jurybox.local.token.TokenGrant;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/**
 * Personal data that requests carry must not be found afterwards in any table, on the topic, in a log line or in a
 * metric.
 */
@Isolated("It reads all that is logged.")
class CanaryTest {

    private static final String MAIL = "canary@mail.example";
    private static final String ADDRESS = "203.0.113.77";
    private static final String AGENT = "CanaryBrowser/4711";
    private static final String MADE_UP = "canary-token-that-nobody-issued";

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Test
    void personal_data_leaves_no_trace_in_tables_topic_logs_or_metrics() {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        lines.start();
        root.addAppender(lines);
        ((Logger) LoggerFactory.getLogger("dev.jurybox")).setLevel(Level.TRACE);
        try (var service = CommandService.start()) {
            var tokens = act(service);
            var canaries = Stream.concat(tokens.stream(), Stream.of(MAIL, ADDRESS, AGENT, MADE_UP)).toList();

            var traces = new Traces(service);
            assertThat(traces.ofTables()).contains("espresso", "EDITOR:").doesNotContain(canaries);
            assertThat(traces.ofTopic()).contains("espresso", "EDITOR:").doesNotContain(canaries);
            assertThat(traces.ofMetrics()).contains("jurybox_").doesNotContain(canaries);
            assertThat(logged()).doesNotContain(canaries);
        } finally {
            root.detachAppender(lines);
            ((Logger) LoggerFactory.getLogger("dev.jurybox")).setLevel(null);
        }
    }

    /**
     * Sends personal data in each part of a request, where it belongs and where it does not. Returns the tokens used.
     */
    private static List<String> act(CommandService service) {
        var editor = Tokens.of(MAIL, new TokenGrant("editor", List.of()));
        var reviewer = Tokens.of(MAIL, new TokenGrant("reviewer", List.of("BUILDER")));
        var collector = Tokens.of(MAIL, new TokenGrant("collector", List.of()));
        var voter = json(send(service, "POST", "/api/voters", null, "").body()).get("token").asString();
        var review = "{\"score\":80,\"recommendation\":\"SHIP\",\"text\":\"Good.\"}";
        var line = "{\"tool\":\"espresso\",\"voter\":\"%s\",\"choice\":\"SHIP\",\"key\":\"k3\"}".formatted(MAIL);
        mustBe(201, send(service, "POST", "/api/tools", editor, CommandService.TOOL.formatted("espresso")));
        mustBe(200, send(service, "PUT", "/api/tools/espresso/reviews/BUILDER", reviewer, review));
        mustBe(200, send(service, "PUT", "/api/tools/espresso/vote", voter, "{\"choice\":\"SHIP\"}"));
        mustBe(200, service.send("POST", "/api/votes", "application/x-ndjson", collector, line));
        mustBe(400, send(service, "PUT", "/api/tools/espresso/vote?" + MAIL, voter, "{\"" + MAIL + "\":1}"));
        mustBe(422, send(service, "PUT", "/api/tools/espresso/vote", voter, "{\"choice\":\"" + MAIL + "\"}"));
        mustBe(404, send(service, "PUT", "/api/tools/" + MAIL + "/vote", voter, "{\"choice\":\"SHIP\"}"));
        mustBe(401, send(service, "PUT", "/api/tools/espresso/vote", MADE_UP, "{\"choice\":\"SHIP\"}"));
        mustBe(401, send(service, "PUT", "/api/tools/espresso/vote", editor + "x", "{\"choice\":\"SHIP\"}"));
        return List.of(editor, reviewer, collector, voter, service.operator());
    }

    private static HttpResponse<String> send(
            CommandService service, String method, String path, @Nullable String token, String body) {
        return service.send(path, request -> {
            request.method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .header("User-Agent", AGENT)
                    .header("X-Forwarded-For", ADDRESS)
                    .header("From", MAIL)
                    .header("X-Request-Id", MAIL);
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        });
    }

    private static void mustBe(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    private String logged() {
        var all = new StringBuilder();
        for (var line : lines.list) {
            all.append(line.getFormattedMessage()).append(line.getMDCPropertyMap());
            if (line.getThrowableProxy() != null) all.append(ThrowableProxyUtil.asString(line.getThrowableProxy()));
        }
        return all.toString();
    }
}
