package dev.jurybox.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.Thread.State;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ReaderTurnsTest {

    private static final EnumSet<State> SETTLED = EnumSet.of(State.WAITING, State.TERMINATED);

    @Test
    void while_requests_are_answered_one_reader_waits_for_the_other() throws Exception {
        var turns = new ReaderTurns(() -> true);
        var first = new CountDownLatch(1);
        var isOver = new CountDownLatch(1);
        var second = new AtomicBoolean();
        var reader = Thread.ofPlatform().start(() -> turns.take(() -> {
            first.countDown();
            await(isOver);
        }));
        await(first);
        var other = Thread.ofPlatform().start(() -> turns.take(() -> second.set(true)));
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
        var turns = new ReaderTurns(() -> false);
        var both = new CyclicBarrier(2);
        var other = Thread.ofPlatform().start(() -> turns.take(() -> meet(both)));
        turns.take(() -> meet(both));
        other.join();

        assertThat(both.isBroken()).isFalse();
    }

    @Test
    void a_reader_that_fails_ends_its_turn() {
        var turns = new ReaderTurns(() -> true);
        assertThat(catchFailure(turns)).hasMessage("fails");
        var next = new AtomicBoolean();
        turns.take(() -> next.set(true));

        assertThat(next).isTrue();
    }

    private static Throwable catchFailure(ReaderTurns turns) {
        return catchThrowable(() -> turns.take(() -> {
            throw new IllegalStateException("fails");
        }));
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
