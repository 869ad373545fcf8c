package dev.jurybox.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock is moved by the test and by the throttle alone: no time passes by itself. */
class RebuildThrottleTest implements RateClock {

    private static final long SECOND = 1_000_000_000;
    private static final int BATCH = 3_000;

    private final Random chance = new Random(18);
    private long nanos = chance.nextLong();
    private long late;
    private @Nullable Integer rate = 1_000;
    private boolean building = true;
    private int looks;
    private RebuildThrottle throttle;

    @BeforeEach
    void begin() {
        throttle = new RebuildThrottle(this::generation, this,
                new ReaderTurns(1, () -> false, new SimpleMeterRegistry()));
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void a_rate_holds_over_a_whole_replay_however_late_each_sleep_ends() {
        late = 7_000_000;
        var begun = nanos;
        for (var read = 0; read < 100_000;) {
            read += throttle.admit(Math.min(BATCH, 100_000 - read));
            nanos += chance.nextLong(40_000_000);
            assertThat((nanos - begun + SECOND) / SECOND * 1_000).isGreaterThanOrEqualTo(read - 100);
        }

        assertThat((nanos - begun) / (double) SECOND).isBetween(99.8, 100.2);
    }

    @Test
    void time_in_which_nothing_was_read_is_not_made_up_for() {
        throttle.admit(1);
        nanos += 3_600 * SECOND;
        var begun = nanos;
        for (var read = 0; read < 3_000;)
            read += throttle.admit(3_000 - read);

        assertThat((nanos - begun) / (double) SECOND).isBetween(1.8, 2.0);
    }

    @Test
    void a_batch_is_read_in_portions_of_a_tenth_of_a_second() {
        assertThat(throttle.admit(BATCH)).isEqualTo(100);
        rate = 1;
        nanos += SECOND;
        assertThat(throttle.admit(BATCH)).isOne();
        rate = 10_000_000;
        nanos += SECOND;
        assertThat(throttle.admit(BATCH)).isEqualTo(BATCH);
    }

    @Test
    void without_a_rate_nothing_waits_and_the_row_is_read_four_times_a_second() {
        rate = null;
        nanos += SECOND;
        var begun = nanos;
        looks = 0;
        for (var batch = 0; batch < 1_000; batch++) {
            assertThat(throttle.admit(BATCH)).isEqualTo(BATCH);
            nanos += 10_000_000;
        }

        assertThat(nanos - begun).isEqualTo(10 * SECOND);
        assertThat(looks).isEqualTo(40);
    }

    @Test
    void a_replay_is_limited_while_there_is_a_rate() {
        assertThat(throttle.isLimited()).isTrue();
        rate = null;
        nanos += SECOND;
        assertThat(throttle.isLimited()).isFalse();
    }

    @Test
    void a_rate_that_is_raised_while_a_replay_waits_is_noticed_within_a_second() {
        rate = 1;
        useUpTheSecond();
        rate = 1_000_000;
        var begun = nanos;

        assertThat(throttle.admit(BATCH)).isEqualTo(BATCH);
        assertThat(nanos - begun).isLessThanOrEqualTo(SECOND);
    }

    @Test
    void a_replay_that_waits_ends_when_its_generation_is_not_built_any_more() {
        rate = 1;
        useUpTheSecond();
        building = false;
        var begun = nanos;

        assertThatThrownBy(() -> throttle.admit(BATCH)).isInstanceOf(RebuildStoppedException.class);
        assertThat(nanos - begun).isLessThan(SECOND);
    }

    @Test
    void a_replay_that_waits_ends_when_the_service_stops() {
        throttle.admit(BATCH);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> throttle.admit(BATCH)).isInstanceOf(RebuildStoppedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    /** At one event a second, the next one has to wait after this. */
    private void useUpTheSecond() {
        nanos += SECOND;
        throttle.admit(BATCH);
        throttle.admit(BATCH);
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void sleep(long duration) throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        nanos += duration + late;
    }

    private Generation generation() {
        looks++;
        if (!building) throw new RebuildStoppedException("community-tally", 2);
        return new Generation("community-tally", 2, GenerationState.BUILDING, Instant.EPOCH, null, 0, null, null, null,
                null, null, null, null, null, false, rate, null, null);
    }
}
