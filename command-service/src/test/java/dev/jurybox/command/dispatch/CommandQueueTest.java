package dev.jurybox.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.EventLogException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandQueueTest {

    private static final int CAPACITY = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeDecisions decisions = new FakeDecisions();
    private final CommandQueue queue = new CommandQueue(decisions, new SimpleMeterRegistry(), CAPACITY);

    @AfterEach
    void close() throws InterruptedException {
        decisions.resume();
        queue.close();
    }

    @Test
    void commands_that_arrive_while_another_is_decided_are_decided_together() {
        sendAtOnce("b", "c", "d").forEach(CommandQueueTest::succeed);

        assertThat(decisions.batches()).containsExactly(votes("first"), votes("b", "c", "d"));
    }

    @Test
    void at_most_two_batches_of_at_most_200_commands_are_under_way() {
        holdUp();
        var sent = IntStream.range(0, CAPACITY - 10).mapToObj(i -> send(TestVote.on("ballot-" + i))).toList();
        await().atMost(PATIENCE).until(() -> decisions.mostUnderWay() == 2);
        decisions.resume();

        sent.forEach(CommandQueueTest::succeed);
        assertThat(decisions.batches()).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(200));
        assertThat(decisions.mostUnderWay()).isEqualTo(2);
    }

    @Test
    void commands_on_one_ballot_are_decided_in_the_order_of_their_arrival_in_different_batches() {
        decisions.conflicts().put("ballot-1", 2);
        holdUp();
        var sent = IntStream.range(0, 60).mapToObj(i -> send(new TestVote("ballot-" + i % 3, i))).toList();
        decisions.resume();

        sent.forEach(CommandQueueTest::succeed);
        for (int ballot = 0; ballot < 3; ballot++)
            assertThat(decisions.numbersDecidedOn("ballot-" + ballot)).hasSizeGreaterThanOrEqualTo(20).isSorted();
        assertThat(decisions.batches())
                .allSatisfy(batch -> assertThat(batch).extracting(TestVote::ballot).doesNotHaveDuplicates());
    }

    @Test
    void after_a_failed_command_the_next_on_its_ballot_is_decided() {
        decisions.unreadable().add("a");
        assertThatThrownBy(() -> succeed(send(TestVote.on("a")))).hasCauseInstanceOf(IllegalStateException.class);
        decisions.unreadable().clear();

        succeed(send(TestVote.on("a")));
    }

    @Test
    void only_the_commands_that_conflict_are_decided_again() {
        decisions.conflicts().put("b", 2);
        sendAtOnce("a", "b", "c").forEach(CommandQueueTest::succeed);

        assertThat(decisions.batches()).containsExactly(
                votes("first"), votes("a", "b", "c"), votes("b"), votes("b"));
    }

    @Test
    void a_command_that_conflicts_at_each_of_eight_attempts_fails_alone() {
        decisions.conflicts().put("b", Integer.MAX_VALUE);
        var sent = sendAtOnce("a", "b", "c");

        succeed(sent.get(0));
        succeed(sent.get(2));
        assertThatThrownBy(() -> succeed(sent.get(1))).hasCauseInstanceOf(ConcurrencyConflictException.class);
        assertThat(decisions.numbersDecidedOn("b")).hasSize(8);
    }

    @Test
    void a_command_that_makes_its_batch_fail_fails_alone() {
        decisions.unreadable().add("b");
        var sent = sendAtOnce("a", "b", "c", "d", "e");

        Stream.of(0, 2, 3, 4).map(sent::get).forEach(CommandQueueTest::succeed);
        assertThatThrownBy(() -> succeed(sent.get(1))).hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void if_the_log_fails_each_command_of_a_batch_fails_at_once() {
        decisions.logFails(true);
        var sent = sendAtOnce("a", "b", "c");

        failWith(EventLogException.Unavailable.class, sent);
        assertThat(decisions.batches()).hasSize(2);
        decisions.logFails(false);
        succeed(send(TestVote.on("a")));
    }

    @Test
    void a_bug_of_the_gateway_fails_a_batch_and_not_those_after_it() {
        decisions.isBroken(true);
        failWith(IndexOutOfBoundsException.class, sendAtOnce("a", "b"));
        decisions.isBroken(false);

        succeed(send(TestVote.on("a")));
    }

    @Test
    void a_command_is_refused_at_once_while_the_queue_is_full() {
        holdUp();
        var sent = IntStream.range(0, 600).mapToObj(i -> send(TestVote.on("ballot-" + i))).toList();
        var refused = sent.stream().filter(CompletableFuture::isCompletedExceptionally).toList();

        assertThat(refused).hasSizeBetween(100, 300);
        failWith(EventLogException.Overloaded.class, refused);
        decisions.resume();
        sent.stream().filter(each -> !refused.contains(each)).forEach(CommandQueueTest::succeed);
    }

    @Test
    void closing_refuses_new_commands_and_decides_those_that_wait() {
        holdUp();
        decisions.conflicts().put("ballot-1", 1);
        var sent = IntStream.range(0, 100).mapToObj(i -> send(TestVote.on("ballot-" + i % 60))).toList();
        var closing = CompletableFuture.runAsync(this::closeQueue, Thread::startVirtualThread);
        await().atMost(PATIENCE).until(() -> isRefusedAsClosed(send(TestVote.on("late"))));
        decisions.resume();

        sent.forEach(CommandQueueTest::succeed);
        closing.orTimeout(30, TimeUnit.SECONDS).join();
        failWith(EventLogException.Closed.class, List.of(send(TestVote.on("later"))));
    }

    @Test
    void what_follows_a_command_with_a_key_does_not_run_on_the_queues_thread() {
        holdUp();
        var thread = queue.decide(TestVote.on("a"), Actor.VOTER, CommandKey.of("ada", "key", new byte[0]))
                .thenApply(_ -> Thread.currentThread().isVirtual());
        decisions.resume();

        assertThat(thread.orTimeout(30, TimeUnit.SECONDS).join()).isTrue();
    }

    private static boolean isRefusedAsClosed(CompletableFuture<CommandOutcome> sent) {
        return sent.isCompletedExceptionally() && sent.exceptionNow() instanceof EventLogException.Closed;
    }

    private void closeQueue() {
        try {
            queue.close();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private List<CompletableFuture<CommandOutcome>> sendAtOnce(String... ballots) {
        holdUp();
        var sent = votes(ballots).stream().map(this::send).toList();
        decisions.resume();
        return sent;
    }

    /** Lets what is sent wait behind a command that is being decided. */
    private void holdUp() {
        decisions.pause();
        send(TestVote.on("first"));
        decisions.awaitStart();
    }

    private CompletableFuture<CommandOutcome> send(TestVote vote) {
        return queue.decide(vote, Actor.VOTER, null);
    }

    private static List<TestVote> votes(String... ballots) {
        return Stream.of(ballots).map(TestVote::on).toList();
    }

    private static void succeed(CompletableFuture<CommandOutcome> sent) {
        sent.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private static void failWith(
            Class<? extends Throwable> failure, Collection<CompletableFuture<CommandOutcome>> sent) {
        assertThat(sent).isNotEmpty()
                .allSatisfy(each -> assertThatThrownBy(() -> succeed(each)).hasCauseInstanceOf(failure));
    }
}
