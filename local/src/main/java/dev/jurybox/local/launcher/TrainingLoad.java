package dev.jurybox.local.launcher;

import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.load.HttpConnections;
import dev.jurybox.local.load.LoadSubjects;
import dev.jurybox.local.load.PageLoad;
import dev.jurybox.local.load.RequestSource;
import dev.jurybox.local.load.SendSchedule;
import dev.jurybox.local.load.VoteLoad;
import dev.jurybox.local.secrets.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The load under which AOT caches are recorded. A cache contains the profile of this run, from which the next start
 * compiles the methods that votes and pages need most. So it does not matter whether every request succeeds.
 */
public record TrainingLoad(PortPlan ports, Secrets secrets) {

    /** Pages of the demo, which must be loaded first. */
    public static final List<String> PAGES = List.of("/", "/compare", "/tools", "/tools/mistral-3-1", "/verdicts",
            "/compare/hugging-face-inference-providers-hub-vs-mistral-3-1", "/leaderboard/verdict",
            "/api/tools/mistral-3-1", "/api/leaderboards/verdict", "/api/comparisons");

    /** Votes on these tools change the pages while they are read. */
    private static final List<String> TOOLS_ON_PAGES = List.of("mistral-3-1", "hugging-face-inference-providers-hub");
    private static final int TOOLS = 100;
    private static final int VOTERS = 2_000;
    private static final int MANY_CLIENTS = 64;
    private static final int FEW_CLIENTS = 4;
    private static final double VOTES_SECONDS = 60;
    private static final double PAGES_SECONDS = 15;
    private static final long REQUESTS_MAX = 200_000;

    /** Ends early, and says so, if a service no longer answers. */
    void run(Consumer<String> say) {
        say.accept("Voting and reading for %.0f s at most.".formatted(VOTES_SECONDS + PAGES_SECONDS));
        try {
            vote();
        } catch (IOException | RuntimeException e) {
            say.accept("The load ended early: " + e.getMessage());
        }
    }

    private void vote() throws IOException {
        var subjects = new LoadSubjects(at(ports.command()), secrets.operatorToken());
        var voters = subjects.newVoters(VOTERS);
        send(ports.command(), MANY_CLIENTS, new VoteLoad(subjects.newTools(TOOLS), voters), VOTES_SECONDS);
        var votes = CompletableFuture.runAsync(
                () -> voteBesidePages(new VoteLoad(TOOLS_ON_PAGES, voters)), Thread::startVirtualThread);
        send(ports.query(), FEW_CLIENTS, new PageLoad(PAGES), PAGES_SECONDS);
        votes.join();
    }

    private void voteBesidePages(VoteLoad votes) {
        try {
            send(ports.command(), FEW_CLIENTS, votes, PAGES_SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(int port, int clients, RequestSource requests, double seconds) throws IOException {
        try (var connections = new HttpConnections(at(port), clients)) {
            connections.send(requests, SendSchedule.closedLoop(seconds, REQUESTS_MAX), _ -> {});
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
}
