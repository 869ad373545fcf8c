package dev.jurybox.proving.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Genuine votes on one tool of an attacked stack, and the tally on its page. */
record GenuineVotes(AttackedStack stack, String tool) {

    private static final long LOOK_AGAIN_MILLIS = 100;

    void register() throws IOException, InterruptedException {
        send(stack.ports().command(), "POST", "/api/tools", stack.secrets().operatorToken(), """
                {"tool":"%s","name":"A tool","category":"Attacks","tagline":"Is voted on",\
                "description":"Has a description.","entry":"FREE","pricing":"Free."}""".formatted(tool));
    }

    /** Casts a vote for the tool by a new voter. */
    void vote() throws IOException, InterruptedException {
        var voter = send(stack.ports().command(), "POST", "/api/voters", null, "").path("token").asString();
        send(stack.ports().command(), "PUT", "/api/tools/" + tool + "/vote", voter, "{\"choice\":\"SHIP\"}");
    }

    /** Returns the tally on the page when it has reached the wanted one, or when the time is up. */
    long awaitShips(long wanted, Duration patience) throws IOException, InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        var ships = 0L;
        while ((ships = ships()) != wanted && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        return ships;
    }

    private long ships() throws IOException, InterruptedException {
        return send(stack.ports().query(), "GET", "/api/tools/" + tool, null, "").path("community").path("ship")
                .asLong();
    }

    private static JsonNode send(int port, String method, String path, @Nullable String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try (var http = HttpClient.newHttpClient()) {
            return JsonMapper.shared().readTree(http.send(request.build(), BodyHandlers.ofString()).body());
        }
    }
}
