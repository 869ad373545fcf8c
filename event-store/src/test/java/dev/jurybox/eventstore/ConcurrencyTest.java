package dev.jurybox.eventstore;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrencyTest {

    static final long SEED = Long.getLong("contest.seed", 20_261_121);
    private static final int LIVES = 3;
    private static final int EVENTS = 1_500;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void every_append_condition_holds_with_concurrent_and_killed_writers() {
        contest(2, TestLog::engineOn, (test, contest) -> contest.whileThisRuns(() -> {
            var chance = new Chance(SEED);
            for (int life = 0; life < LIVES; life++)
                ContenderProcess.liveAndDie(test, chance.seed(), chance.upTo(150), contest.testimony::hear);
        }));
    }

    @Test
    void every_append_condition_holds_with_a_single_engine() {
        contest(1, TestLog::engineOn, (_, contest) -> contest.untilItHas(EVENTS));
    }

    @Test
    void every_append_condition_holds_with_a_small_event_cache() {
        contest(1, pool -> TestLog.engineRemembering(4, pool), (_, contest) -> contest.untilItHas(EVENTS));
    }

    private static void contest(
            int engines, Function<DataSource, PostgresEventStorageEngine> engineOn, BiConsumer<TestLog, Contest> run) {
        try (var test = new TestLog(); var contest = new Contest(test, engines, engineOn, SEED)) {
            run.accept(test, contest);
            contest.audit();
        } catch (Throwable e) {
            throw new AssertionError("to see it again: -Dcontest.seed=" + SEED, e);
        }
    }
}
