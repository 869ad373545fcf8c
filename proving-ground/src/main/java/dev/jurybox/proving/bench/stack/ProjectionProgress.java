package dev.jurybox.proving.bench.stack;

import dev.jurybox.local.process.BoundedWait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How far the read models have got, beside the head of the log. */
public final class ProjectionProgress {

    private static final String PROJECTIONS = "/api/admin/projections";
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpStack stack;

    public ProjectionProgress(HttpStack stack) {
        this.stack = stack;
    }

    /** The number of events that every projection has applied: positions are dense. */
    public long applied() throws IOException {
        return answer(stack.queries().getPort(), PROJECTIONS, stack.secrets().operatorToken()).get("projections")
                .valueStream().mapToLong(projection -> projection.get("read").asLong()).min().orElse(0);
    }

    public long recorded() throws IOException {
        return answer(stack.commands().getPort(), "/api/log/head", stack.secrets().readerToken()).get("position")
                .asLong();
    }

    /** Milliseconds until the read models contain all that was recorded. */
    public double catchUpMillis() throws IOException {
        var head = recorded();
        var begun = System.nanoTime();
        while (applied() < head) {
            if (System.nanoTime() - begun > PATIENCE_NANOS)
                throw new IllegalStateException("the projections never reach it");
            BoundedWait.pause(LOOK);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private JsonNode answer(int port, String path, String token) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
