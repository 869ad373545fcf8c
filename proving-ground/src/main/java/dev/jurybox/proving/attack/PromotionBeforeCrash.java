package dev.jurybox.proving.attack;

import static dev.jurybox.proving.attack.CrashedStack.json;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Promotes one of two generations and lets PostgreSQL crash as soon as that is acknowledged, back and forth. */
final class PromotionBeforeCrash implements Attack {

    private static final String REBUILDS = "/api/admin/projections/tool-cards/rebuilds";
    private static final int CRASHES = 4;
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
        stack.administer("POST", REBUILDS);
        Awaitility.await().atMost(PATIENCE).until(() -> state(stack, 2).equals("BUILT"));
        var undone = 0;
        for (var crash = 1; crash <= CRASHES; crash++) {
            var generation = crash % 2 + 1;
            Awaitility.await().atMost(PATIENCE).until(() -> isPromoted(stack, generation));
            stack.crash();
            Awaitility.await().atMost(PATIENCE).until(() -> !state(stack, generation).isEmpty());
            if (!state(stack, generation).equals("LIVE")) undone++;
        }
        return new AttackOutcome(undone == 0, "%d of %d promotions were undone".formatted(undone, CRASHES));
    }

    private static boolean isPromoted(CrashedStack stack, int generation) {
        return stack.administer("POST", REBUILDS + "/" + generation + "/promotion").statusCode() == 200;
    }

    /** Empty while it cannot be read. */
    private static String state(CrashedStack stack, int generation) {
        var answer = stack.administer("GET", REBUILDS + "/" + generation);
        return answer.statusCode() == 200 ? json(answer).get("state").asString() : "";
    }
}
