package dev.jurybox.eventstore;

import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrencyTest {

    static final long SEED = Long.getLong("contest.seed", 20_261_121);
    private static final int LIVES = 3;
    private static final int EVENTS = 1_500;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_decision_held_when_it_was_recorded_whoever_else_wrote_and_whoever_was_killed() {
        contest(2, (test, contest) -> contest.whileThisRuns(() -> {
            var chance = new Chance(SEED);
            for (int life = 0; life < LIVES; life++)
                ContenderProcess.liveAndDie(test, chance.seed(), chance.upTo(150), contest.testimony::hear);
        }));
    }

    @Test
    void every_decision_held_when_it_was_recorded_and_nobody_else_wrote() {
        contest(1, (_, contest) -> contest.untilItHas(EVENTS));
    }

    private static void contest(int engines, BiConsumer<TestLog, Contest> run) {
        try (var test = new TestLog(); var contest = new Contest(test, engines, UnaryOperator.identity(), SEED)) {
            run.accept(test, contest);
            contest.audit();
        } catch (Throwable e) {
            throw new AssertionError("to see it again: -Dcontest.seed=" + SEED, e);
        }
    }
}
