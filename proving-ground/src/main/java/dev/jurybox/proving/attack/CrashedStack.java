package dev.jurybox.proving.attack;

import dev.jurybox.local.token.Office;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack one of whose PostgreSQL sessions is killed, so that PostgreSQL ends all the others and recovers. */
record CrashedStack(AttackedStack stack, HttpClient http) {

    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(60);

    CrashedStack(AttackedStack stack) {
        this(stack, HttpClient.newHttpClient());
    }

    /** PostgreSQL takes connections again when this returns. */
    void crash() throws SQLException {
        try (var session = DriverManager.getConnection(database(), "jurybox_views", stack.secrets().viewsPassword());
                var statement = session.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            ProcessHandle.of(row.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
            Awaitility.await().atMost(RECOVERS_WITHIN).until(() -> !session.isValid(1));
        }
        Awaitility.await().atMost(RECOVERS_WITHIN).ignoreExceptions().until(() -> {
            DriverManager.getConnection(database(), "jurybox_views", stack.secrets().viewsPassword()).close();
            return true;
        });
    }

    private String database() {
        return "jdbc:postgresql://127.0.0.1:%d/jurybox_views".formatted(stack.ports().postgres());
    }

    HttpResponse<String> query(String path) throws IOException, InterruptedException {
        return send(stack.ports().queryUrl() + path, "GET", null, "");
    }

    HttpResponse<String> administer(String method, String path) throws IOException, InterruptedException {
        return send(stack.ports().queryUrl() + path, method, stack.secrets().operatorToken(), "");
    }

    HttpResponse<String> command(String method, String path, String body) throws IOException, InterruptedException {
        return send(stack.ports().commandUrl() + path, method, editor(), body);
    }

    private HttpResponse<String> send(String url, String method, @Nullable String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url)).method(method, BodyPublishers.ofString(body));
        if (!body.isEmpty()) request.header("Content-Type", "application/json");
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String editor() {
        var now = Instant.now();
        return new PersonToken("attack", new Office("editor", List.of()), now, now.plus(Duration.ofHours(1)))
                .signedBy(SigningKey.in(stack.secrets().peopleKeys().privateKey()));
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
