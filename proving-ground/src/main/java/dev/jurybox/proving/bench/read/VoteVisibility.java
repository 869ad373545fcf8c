package dev.jurybox.proving.bench.read;

import dev.jurybox.local.load.LoadSubjects;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.HttpStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes from sending a vote until a page counts it. A voter reads the page at once, again and again. */
final class VoteVisibility {

    private static final Duration BETWEEN = Duration.ofMillis(25);
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpStack stack;
    private final List<String> voters;
    private int cast;

    /** The voters must not have voted on anything. */
    VoteVisibility(HttpStack stack, List<String> voters) {
        this.stack = stack;
        this.voters = voters;
    }

    LoadResult watch(double seconds) {
        var nanos = new ArrayList<Long>();
        var begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < seconds * 1e9) {
                nanos.add(castAndSee(cast++));
                BoundedWait.pause(BETWEEN);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return LoadResult.of(nanos.stream().mapToLong(Long::longValue).toArray(), (System.nanoTime() - begun) / 1e9);
    }

    private long castAndSee(int voter) throws IOException, InterruptedException {
        var tool = LoadSubjects.tool(voter / voters.size() % HttpStack.TOOLS);
        var begun = System.nanoTime();
        var answer = send(HttpRequest.newBuilder(uri(stack.commands().getPort(), "/api/tools/" + tool + "/vote"))
                .header("Authorization", "Bearer " + voters.get(voter % voters.size()))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"choice\":\"SHIP\"}")));
        var receipt = JsonMapper.shared().readTree(answer.body());
        var place = receipt.get("partition").asInt() + "-" + receipt.get("position").asLong();
        send(HttpRequest.newBuilder(uri(stack.queries().getPort(), "/api/tools/" + tool))
                .header("X-Min-Position", place));
        return System.nanoTime() - begun;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() == OK) return answer;
        throw new IllegalStateException("the service answered %d %s".formatted(answer.statusCode(), answer.body()));
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
