package dev.jurybox.proving.attack;

import static java.util.stream.Collectors.joining;

import dev.jurybox.local.token.PersonToken;
import dev.jurybox.local.token.TokenGrant;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Clients of one address request explanations of verdicts without a pause, while many others request one at a time. */
final class GreedyExplanations implements Attack {

    private static final int VERDICTS = 40;
    private static final int VOTES_BEFORE = 4_000;
    private static final int GREEDY = 8;
    private static final int QUIET = 16;
    private static final int EACH = 20;
    private static final Duration VISIBLE_AT_MOST = Duration.ofSeconds(20);

    @Override
    public String name() {
        return "greedy-explanations";
    }

    @Override
    public String action() {
        return "8 clients of one address have verdicts explained, 16 others ask for one at a time";
    }

    @Override
    public String before() {
        return "446 of 640 answers were 503: a client that asked while two others were served was refused";
    }

    @Override
    public AttackOutcome run(AttackedStack stack) {
        var verdicts = verdicts(stack);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var greedy = IntStream.range(0, GREEDY).mapToObj(client -> CompletableFuture.supplyAsync(
                    () -> statuses(stack, "127.0.0.42", client, verdicts), threads)).toList();
            var quiet = IntStream.range(0, QUIET).mapToObj(client -> CompletableFuture.supplyAsync(
                    () -> statuses(stack, "127.0.0." + (50 + client), client, verdicts), threads)).toList();
            var sentAway = all(quiet).filter(status -> status != 200).count();
            return new AttackOutcome(sentAway == 0, "%d of %d answers to others were not 200, to the greedy %d of %d"
                    .formatted(sentAway, QUIET * EACH, all(greedy).filter(status -> status != 200).count(),
                            GREEDY * EACH));
        }
    }

    private static Stream<Integer> all(List<CompletableFuture<List<Integer>>> clients) {
        return clients.stream().flatMap(client -> client.join().stream());
    }

    /** Each client begins at another verdict, so that they do not all request the same one. */
    private static List<Integer> statuses(AttackedStack stack, String source, int client, List<Long> verdicts) {
        try (var http = LoopbackClient.from(source)) {
            return IntStream.range(0, EACH).map(each -> (client * 7 + each) % verdicts.size())
                    .mapToObj(each -> http.send(stack.ports().query(), "GET",
                            "/api/verdicts/%d/explain".formatted(verdicts.get(each)), "", "").statusCode())
                    .toList();
        }
    }

    /** The positions of verdicts that come after many votes. */
    private static List<Long> verdicts(AttackedStack stack) {
        try (var client = LoopbackClient.from("127.0.0.43")) {
            var commands = stack.ports().command();
            IntStream.range(0, VERDICTS).forEach(tool -> done(client.send(commands, "POST", "/api/tools",
                    stack.secrets().operatorToken(), """
                            {"tool":"explained-%d","name":"E","category":"Kitchen","tagline":"T","description":"D",
                             "entry":"FREE","pricing":"P"}""".formatted(tool))));
            var lines = IntStream.range(0, VOTES_BEFORE)
                    .mapToObj("{\"tool\":\"explained-0\",\"voter\":\"%d\",\"choice\":\"SHIP\"}%n"::formatted)
                    .collect(joining());
            mustBeAccepted(done(client.send(
                    commands, "POST", "/api/votes", token(stack, new TokenGrant("collector", List.of())), lines)));
            IntStream.range(0, VERDICTS).forEach(tool -> done(client.send(commands, "PUT",
                    "/api/tools/explained-%d/reviews/BUILDER".formatted(tool),
                    token(stack, new TokenGrant("reviewer", List.of("BUILDER"))),
                    "{\"score\":70,\"recommendation\":\"SHIP\",\"text\":\"Works.\"}")));
            return awaitVerdicts(client, stack.ports().query());
        }
    }

    private static String done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw new IllegalStateException("not prepared: %d %s".formatted(answer.statusCode(), answer.body()));
    }

    private static void mustBeAccepted(String answers) {
        var accepted = answers.lines()
                .filter(line -> VotingClient.json(line).required("status").asInt() / 100 == 2).count();
        if (accepted != VOTES_BEFORE) throw new IllegalStateException("only %d votes".formatted(accepted));
    }

    private static List<Long> awaitVerdicts(LoopbackClient client, int queries) {
        var deadline = System.nanoTime() + VISIBLE_AT_MOST.toNanos();
        while (true) {
            var verdicts = JsonMapper.shared()
                    .readTree(client.send(queries, "GET", "/api/verdicts?limit=100", "", "").body())
                    .required("verdicts").valueStream()
                    .filter(verdict -> verdict.required("tool").asString().startsWith("explained-"))
                    .map(verdict -> verdict.required("position").asLong())
                    .toList();
            if (verdicts.size() >= VERDICTS) return verdicts;
            if (System.nanoTime() > deadline) throw new IllegalStateException(verdicts.size() + " verdicts");
        }
    }

    private static String token(AttackedStack stack, TokenGrant grant) {
        var now = Instant.now();
        return new PersonToken("attacker", grant, now, now.plusSeconds(3_600))
                .signedBy(stack.secrets().peopleKeys().signingKey());
    }
}
