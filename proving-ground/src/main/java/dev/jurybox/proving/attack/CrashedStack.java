package dev.jurybox.proving.attack;

import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack in which one PostgreSQL session is killed, so that PostgreSQL ends all other sessions and recovers. */
record CrashedStack(AttackedStack stack, LoopbackClient client) {

    private static final Duration RECOVERS_WITHIN = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final String READ = "select coalesce(sum(events), 0), pg_backend_pid() from checkpoint";

    CrashedStack(AttackedStack stack) {
        this(stack, LoopbackClient.from("127.0.0.1"));
    }

    /** Open this before the writes that the crash is to undo, so that no time passes after them. */
    Connection session() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/jurybox_views"
                .formatted(stack.ports().postgres()), "jurybox_views", stack.secrets().viewsPassword());
    }

    /**
     * PostgreSQL accepts connections again when this returns. Returns how many events that the projections had read
     * were undone, or fewer: some may have been read again by then.
     */
    long crash(Connection session) throws SQLException {
        long before;
        try (var statement = session.createStatement(); var row = statement.executeQuery(READ)) {
            row.next();
            before = row.getLong(1);
            ProcessHandle.of(row.getLong(2)).ifPresent(ProcessHandle::destroyForcibly);
        }
        Awaitility.await().atMost(RECOVERS_WITHIN).pollInterval(SOON).until(() -> !session.isValid(1));
        var after = new AtomicLong();
        Awaitility.await().atMost(RECOVERS_WITHIN).pollInterval(SOON).ignoreExceptions().until(() -> {
            try (var recovered = session()) {
                after.set(read(recovered));
            }
            return true;
        });
        return Math.max(0, before - after.get());
    }

    /** Waits until the projections read on, or for a moment: what they read now is not on the disk yet. */
    static void awaitReading(Connection session) throws SQLException {
        var begun = System.nanoTime();
        var first = read(session);
        while (read(session) == first && System.nanoTime() - begun < MOMENT.toNanos())
            Thread.onSpinWait();
    }

    private static long read(Connection session) throws SQLException {
        try (var statement = session.createStatement(); var row = statement.executeQuery(READ)) {
            row.next();
            return row.getLong(1);
        }
    }

    HttpResponse<String> query(String path) {
        return client.send(stack.ports().query(), "GET", path, "", "");
    }

    HttpResponse<String> queryAt(String path, String minPosition) {
        return client.sendAt(stack.ports().query(), path, minPosition);
    }

    HttpResponse<String> administer(String method, String path) {
        return client.send(stack.ports().query(), method, path, stack.secrets().operatorToken(), "");
    }

    /** Registers a tool and returns the receipt. */
    JsonNode register(String tool, String name) {
        var answer = client.send(stack.ports().command(), "POST", "/api/tools", person("editor"), """
                {"name":"%s","category":"Attack","tagline":"T","description":"D","entry":"FREE",\
                "pricing":"P","tool":"%s"}""".formatted(name, tool));
        if (answer.statusCode() / 100 != 2) throw new IllegalStateException("no tool: " + answer.body());
        return json(answer);
    }

    HttpResponse<String> collect(String lines) {
        return client.send(stack.ports().command(), "POST", "/api/votes", person("collector"), lines);
    }

    private String person(String office) {
        var now = Instant.now();
        return new PersonToken("attack", new TokenGrant(office, List.of()), now, now.plus(Duration.ofHours(1)))
                .signedBy(stack.secrets().peopleKeys().signingKey());
    }

    static AttackOutcome nothingUndone() {
        return new AttackOutcome(false, "the attack could not be run: no crash undid anything");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
