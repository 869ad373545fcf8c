package dev.jurybox.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.sender.Actor;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BatchGatheringTest {

    private final PendingCommands pending = new PendingCommands(100, 100);
    private final AtomicInteger gathered = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void after_a_batch_of_one_the_next_command_is_taken_at_once() {
        var batches = gathering(0);
        for (int i = 0; i < 5; i++)
            take(batches, 1);

        assertThat(gathered).hasValue(0);
    }

    @Test
    void after_a_batch_of_several_it_waits_for_more() {
        var batches = gathering(0);
        take(batches, 2);
        take(batches, 1);

        assertThat(gathered).hasValue(1);
    }

    @Test
    void a_command_that_comes_long_after_a_batch_of_several_is_taken_at_once() {
        var batches = gathering(BatchGathering.GATHER_NANOS);
        take(batches, 2);
        take(batches, 1);

        assertThat(gathered).hasValue(0);
    }

    @Test
    void it_goes_on_if_another_thread_takes_the_commands_first() {
        var batches = new BatchGathering(pending, 50, this::takeFirst, nanos::get);
        take(batches, 2);
        add("taken");

        assertThat(batches.next()).extracting(command -> command.command().subject()).containsExactly("later");
    }

    private void takeFirst() {
        pending.take(50);
        CompletableFuture.runAsync(() -> add("later"), Thread::startVirtualThread);
    }

    @Test
    void it_does_not_wait_if_enough_commands_are_ready() {
        var batches = gathering(0);
        take(batches, 2);
        take(batches, 40);

        assertThat(gathered).hasValue(0);
    }

    /** @param tick by how much the time advances each time that it is read */
    private BatchGathering gathering(long tick) {
        return new BatchGathering(pending, 50, gathered::incrementAndGet, () -> nanos.addAndGet(tick));
    }

    private void take(BatchGathering batches, int count) {
        for (int i = 0; i < count; i++)
            add("ballot-" + i);
        var batch = batches.next();
        assertThat(batch).hasSize(count);
        pending.done(batch);
    }

    private void add(String ballot) {
        pending.add(new PendingCommand(TestVote.on(ballot), Actor.VOTER, null));
    }
}
