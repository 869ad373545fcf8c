package dev.jurybox.proving.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests from one address of the loopback network, such as 127.0.0.7. */
record LoopbackClient(HttpClient http) implements AutoCloseable {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);

    static LoopbackClient from(String source) {
        try {
            return new LoopbackClient(HttpClient.newBuilder().localAddress(InetAddress.getByName(source)).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out a body that is empty, and a token that is empty. */
    HttpResponse<String> send(int port, String method, String path, String token, String body) {
        var type = path.equals("/api/votes") ? "application/x-ndjson" : "application/json";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(ANSWER_TIMEOUT)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) request.header("Content-Type", type);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return sent(request.build());
    }

    /** Reads the state at the position of a write, given as partition-position, or later. */
    HttpResponse<String> sendAt(int port, String path, String minPosition) {
        return sent(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(ANSWER_TIMEOUT).header("X-Min-Position", minPosition).build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
