package dev.jurybox.proving.attack;

import dev.jurybox.local.token.Office;
import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.SigningKey;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack one of whose PostgreSQL sessions is killed, so that PostgreSQL ends all the others and recovers. */
record CrashedStack(AttackedStack stack, LoopbackClient client) {

    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(60);

    CrashedStack(AttackedStack stack) {
        this(stack, LoopbackClient.from("127.0.0.1"));
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

    HttpResponse<String> query(String path) {
        return client.send(stack.ports().query(), "GET", path, "", "");
    }

    HttpResponse<String> administer(String method, String path) {
        return client.send(stack.ports().query(), method, path, stack.secrets().operatorToken(), "");
    }

    HttpResponse<String> command(String method, String path, String body) {
        return client.send(stack.ports().command(), method, path, editor(), body);
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
