package dev.jurybox.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.Thread.State;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReaderTurnsTest {

    private static final SimpleMeterRegistry METRICS = new SimpleMeterRegistry();
    private static final EnumSet<State> SETTLED = EnumSet.of(State.TIMED_WAITING, State.TERMINATED);

    @Test
    void while_requests_are_answered_one_reader_waits_for_the_other() throws Exception {
        var turns = new ReaderTurns(1, () -> true, METRICS);
        var first = new CountDownLatch(1);
        var isOver = new CountDownLatch(1);
        var second = new AtomicBoolean();
        var reader = Thread.ofPlatform().start(() -> take(turns, () -> {
            first.countDown();
            await(isOver);
        }));
        await(first);
        var other = Thread.ofPlatform().start(() -> take(turns, () -> second.set(true)));
        while (!SETTLED.contains(other.getState()))
            Thread.onSpinWait();

        assertThat(second).isFalse();
        isOver.countDown();
        reader.join();
        other.join();
        assertThat(second).isTrue();
    }

    @Test
    void otherwise_readers_work_at_once() throws Exception {
        var turns = new ReaderTurns(1, () -> false, METRICS);
        var both = new CyclicBarrier(2);
        var other = Thread.ofPlatform().start(() -> take(turns, () -> meet(both)));
        take(turns, () -> meet(both));
        other.join();

        assertThat(both.isBroken()).isFalse();
    }

    /** Each wait is asked again whether the service is busy: here it is, until the first turn was refused. */
    @Test
    void a_reader_does_not_wait_on_once_the_requests_are_over() {
        var asked = new AtomicInteger();
        var turns = new ReaderTurns(1, () -> asked.incrementAndGet() <= 2, METRICS);
        var inner = new AtomicBoolean();
        take(turns, () -> take(turns, () -> inner.set(true)));

        assertThat(inner).isTrue();
    }

    @Test
    void a_reader_that_fails_ends_its_turn() {
        var turns = new ReaderTurns(1, () -> true, METRICS);
        assertThat(catchFailure(turns)).hasMessage("fails");
        var next = new AtomicBoolean();
        take(turns, () -> next.set(true));

        assertThat(next).isTrue();
    }

    private static Throwable catchFailure(ReaderTurns turns) {
        return catchThrowable(() -> take(turns, () -> {
            throw new IllegalStateException("fails");
        }));
    }

    private static void take(ReaderTurns turns, Runnable step) {
        try {
            turns.take(step);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
