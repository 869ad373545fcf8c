package dev.jurybox.proving.bench;

import dev.jurybox.local.process.BoundedWait;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** How far the read models have got, beside the head of the log. */
final class ProjectionProgress {

    private static final String ANY_PAGE = "/api/leaderboards/verdict?limit=1";
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final Duration LOOK = Duration.ofMillis(20);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpStack stack;

    ProjectionProgress(HttpStack stack) {
        this.stack = stack;
    }

    long told() throws IOException {
        return number(stack.queries().getPort(), ANY_PAGE, "", "asOfPosition");
    }

    long recorded() throws IOException {
        return number(stack.commands().getPort(), "/api/log/head", stack.secrets().readerToken(), "position");
    }

    /** Milliseconds until the read models contain all that was recorded. */
    double catchUpMillis() throws IOException {
        var head = recorded();
        var begun = System.nanoTime();
        while (told() < head) {
            if (System.nanoTime() - begun > PATIENCE_NANOS)
                throw new IllegalStateException("the projections never reach it");
            BoundedWait.pause(LOOK);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private long number(int port, String path, String token, String field) throws IOException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return JsonMapper.shared().readTree(answer.body()).get(field).asLong();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
