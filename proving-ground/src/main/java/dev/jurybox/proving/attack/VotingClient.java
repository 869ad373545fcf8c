package dev.jurybox.proving.attack;

import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the API that attacks on votes need: tools, voters, a collector and the public history. */
record VotingClient(AttackedStack stack, HttpClient http) implements AutoCloseable {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

    static VotingClient of(AttackedStack stack) {
        return new VotingClient(stack, HttpClient.newHttpClient());
    }

    void register(String tool) throws IOException, InterruptedException {
        var body = """
                {"tool":"%s","name":"Attacked","category":"Kitchen","tagline":"T","description":"D","entry":"FREE",
                 "pricing":"P"}""".formatted(tool);
        var answer = send(
                command("POST", "/api/tools", body, "Authorization", "Bearer " + stack.secrets().operatorToken()));
        if (answer.statusCode() / 100 != 2) throw new IOException("no tool was registered: " + answer.body());
    }

    String newVoter() throws IOException, InterruptedException {
        return json(send(command("POST", "/api/voters", "")).body()).required("token").asString();
    }

    String newCollector(String name) {
        var now = Instant.now();
        return new PersonToken(name, new TokenGrant("collector", List.of()), now, now.plusSeconds(3_600))
                .signedBy(stack.secrets().peopleKeys().signingKey());
    }

    HttpRequest command(String method, String path, String body, String... headers) {
        var type = path.equals("/api/votes") ? "application/x-ndjson" : "application/json";
        var request = to(stack.ports().command(), path).method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type);
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    /** Counts the tool's verdicts in the public history as of a vote that was answered, or later. */
    int verdictsOf(String tool, JsonNode receipt) throws IOException, InterruptedException {
        var position = receipt.required("partition").asInt() + "-" + receipt.required("position").asLong();
        var answer = send(to(stack.ports().query(), "/api/verdicts?limit=100&tool=" + tool)
                .header("X-Min-Position", position).build());
        return json(answer.body()).required("verdicts").size();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(ANSWER_TIMEOUT);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Override
    public void close() {
        http.close();
    }
}
