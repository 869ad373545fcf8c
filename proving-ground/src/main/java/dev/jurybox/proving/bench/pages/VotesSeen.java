package dev.jurybox.proving.bench.pages;

import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.proving.bench.LoadResult;
import dev.jurybox.proving.bench.stack.HttpStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How soon a vote moves the count in a browser that shows the tool.
 *
 * @param latency from sending a vote until the count has moved
 * @param layoutShift how much of the page moved with the counts
 */
record VotesSeen(LoadResult latency, double layoutShift) {

    private static final int PAUSE_MILLIS_MAX = 500;

    /** Each voter votes once, at random times, so that votes come while the page is still busy with the last one. */
    static VotesSeen watch(HttpStack stack, String comparison, String tool, List<String> voters) throws IOException {
        var nanos = new long[voters.size()];
        var begun = System.nanoTime();
        try (var http = HttpClient.newHttpClient(); var page = new WatchedPage(url(stack, comparison), tool)) {
            for (var i = 0; i < nanos.length; i++) {
                BoundedWait.pause(Duration.ofMillis(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS_MAX)));
                var sent = System.currentTimeMillis();
                vote(http, stack, tool, voters.get(i));
                nanos[i] = (page.nextMove() - sent) * 1_000_000;
            }
            return new VotesSeen(LoadResult.of(nanos, (System.nanoTime() - begun) / 1e9), page.layoutShift());
        }
    }

    private static String url(HttpStack stack, String path) {
        return "http://127.0.0.1:%d%s".formatted(stack.queries().getPort(), path);
    }

    private static void vote(HttpClient http, HttpStack stack, String tool, String voter) throws IOException {
        var address = "http://127.0.0.1:%d/api/tools/%s/vote".formatted(stack.commands().getPort(), tool);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + voter)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"choice\":\"SHIP\"}"));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException("a vote was answered " + answer.body());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
