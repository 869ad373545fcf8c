package dev.jurybox.local.launcher;

import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.load.HttpAnswer;
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
import java.util.function.Consumer;

/**
 * The load under which AOT caches are recorded. A cache contains the profile of this run, from which the next start
 * compiles the methods that votes and pages need most.
 */
public record TrainingLoad(PortPlan ports, Secrets secrets) {

    private static final int TOOLS = 100;
    private static final int VOTERS = 2_000;
    private static final int MANY_CLIENTS = 64;
    private static final int FEW_CLIENTS = 4;
    /** Shorter loads were tried: 45 s of fewer votes were worth nothing. */
    private static final double MANY_VOTES_SECONDS = 60;
    private static final double FEW_VOTES_SECONDS = 5;
    private static final double PAGES_SECONDS = 10;
    /** Of the demo, which is loaded before. */
    public static final List<String> PAGES = List.of("/", "/compare", "/tools", "/tools/mistral-3-1",
            "/leaderboard/verdict",
            "/compare/hugging-face-inference-providers-hub-vs-mistral-3-1", "/verdicts", "/api/tools/mistral-3-1",
            "/api/leaderboards/verdict", "/api/comparisons");

    void run(Consumer<String> say) {
        try {
            say.accept("Voting and reading for %.0f s.".formatted(
                    MANY_VOTES_SECONDS + FEW_VOTES_SECONDS + PAGES_SECONDS));
            vote();
            send(ports.query(), FEW_CLIENTS, new PageLoad(PAGES), PAGES_SECONDS, TrainingLoad::mustBeOk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void vote() throws IOException {
        var subjects = new LoadSubjects(at(ports.command()), secrets.operatorToken());
        var votes = new VoteLoad(subjects.newTools(TOOLS), subjects.newVoters(VOTERS));
        send(ports.command(), MANY_CLIENTS, votes, MANY_VOTES_SECONDS, VoteLoad::mustBeChanged);
        send(ports.command(), FEW_CLIENTS, votes, FEW_VOTES_SECONDS, VoteLoad::mustBeChanged);
    }

    private static void send(int port, int clients, RequestSource requests, double seconds,
            Consumer<HttpAnswer> check) throws IOException {
        try (var connections = new HttpConnections(at(port), clients)) {
            connections.send(requests, SendSchedule.closedLoop(seconds), check);
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void mustBeOk(HttpAnswer answer) {
        if (answer.status() != 200) throw answer.unexpected();
    }
}
