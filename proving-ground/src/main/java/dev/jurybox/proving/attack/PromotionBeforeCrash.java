package dev.jurybox.proving.attack;

import static dev.jurybox.proving.attack.CrashedStack.json;
import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Promotes two generations in turn, and crashes PostgreSQL as soon as each promotion is acknowledged. */
final class PromotionBeforeCrash implements Attack {

    private static final String REBUILDS = "/api/admin/projections/tool-cards/rebuilds";
    private static final int PROMOTIONS = 4;
    private static final int VOTES_EACH = 4_000;
    private static final String TOOL = "promoted";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "promotion-before-crash";
    }

    @Override
    public String action() {
        return "kills a session of PostgreSQL as soon as a promotion is acknowledged";
    }

    @Override
    public String before() {
        return "1 of 3 promotions was undone";
    }

    @Override
    public boolean isDestructive() {
        return true;
    }

    @Override
    public AttackOutcome run(AttackedStack attacked) throws Exception {
        var stack = new CrashedStack(attacked);
        stack.register(TOOL, "Promoted");
        stack.administer("POST", REBUILDS);
        Awaitility.await().atMost(PATIENCE).until(() -> state(stack, 2).equals("BUILT"));
        var undone = 0;
        var undoneEvents = 0L;
        for (var promotion = 1; promotion <= PROMOTIONS; promotion++) {
            var generation = promotion % 2 + 1;
            undoneEvents += crash(stack, generation, promotion);
            Awaitility.await().atMost(PATIENCE).until(() -> !state(stack, generation).isEmpty());
            if (!state(stack, generation).equals("LIVE")) undone++;
        }
        // A synchronous commit flushes all earlier commits too: that a crash undoes nothing is the defence itself.
        return new AttackOutcome(undone == 0, "%d of %d promotions were undone, and %d events that were read".formatted(
                undone, PROMOTIONS, undoneEvents));
    }

    /**
     * Crashes while votes are read, since events read after the synchronous commit of a promotion can still be undone.
     */
    private static long crash(CrashedStack stack, int generation, int promotion) throws SQLException {
        try (var session = stack.session()) {
            vote(stack, promotion);
            Awaitility.await().atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                    .until(() -> isPromoted(stack, generation));
            CrashedStack.awaitReading(session);
            return stack.crash(session);
        }
    }

    private static void vote(CrashedStack stack, int promotion) {
        var lines = IntStream.range(0, VOTES_EACH)
                .mapToObj(line -> "{\"tool\":\"%s\",\"voter\":\"%d-%d\",\"choice\":\"SHIP\"}%n"
                        .formatted(TOOL, promotion, line))
                .collect(joining());
        var answer = stack.collect(lines);
        if (answer.statusCode() != 200) throw new IllegalStateException("no votes: " + answer.body());
    }

    private static boolean isPromoted(CrashedStack stack, int generation) {
        return stack.administer("POST", REBUILDS + "/" + generation + "/promotion").statusCode() == 200;
    }

    /** Empty while the state cannot be read. */
    private static String state(CrashedStack stack, int generation) {
        var answer = stack.administer("GET", REBUILDS + "/" + generation);
        return answer.statusCode() == 200 ? json(answer).get("state").asString() : "";
    }
}
