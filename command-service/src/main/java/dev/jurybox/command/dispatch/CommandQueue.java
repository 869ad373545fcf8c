package dev.jurybox.command.dispatch;

import dev.jurybox.command.decider.QueuedCommand;
import dev.jurybox.command.dispatch.CommandDecision.Failed;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.EventLogException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides commands that wait at the same time together. A batch consists of the commands that arrived while the previous
 * one was decided. Each command has an outcome of its own: one that conflicts is decided again, and one that fails does
 * so alone.
 */
@Component
final class CommandQueue implements AutoCloseable {

    private static final String NAME = "the queue of commands";
    private static final int WAITING_MAX = 10_000;
    private static final int BATCH_MAX = 200;
    /** A second batch is under way only if so many commands are ready: two small ones cost more than one. */
    private static final int SECOND_BATCH_MIN = 64;
    private static final int ATTEMPTS_MAX = 8;
    private static final Duration LAST_WORK_AT_MOST = Duration.ofSeconds(2);

    private final DecisionGateway gateway;
    private final int waitingMax;
    private final PendingCommands pending;
    private final QueueMeters meters;
    private final List<Thread> workers;

    @Autowired
    CommandQueue(DecisionGateway gateway, MeterRegistry registry) {
        this(gateway, registry, WAITING_MAX);
    }

    CommandQueue(DecisionGateway gateway, MeterRegistry registry, int waitingMax) {
        this.gateway = gateway;
        this.waitingMax = waitingMax;
        this.pending = new PendingCommands(waitingMax, SECOND_BATCH_MIN);
        this.meters = new QueueMeters(registry, pending::waiting);
        this.workers = List.of(worker("command-queue-1", this::decideAll), worker("command-queue-2", this::help));
    }

    private static Thread worker(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    /** Fails at once if the queue is full or closed. */
    CompletableFuture<CommandOutcome> decide(QueuedCommand command, Actor actor, @Nullable CommandKey key) {
        var waiting = new PendingCommand(command, actor, key);
        return switch (pending.add(waiting)) {
            case ADDED -> waiting.outcome();
            case FULL -> CompletableFuture.failedFuture(new EventLogException.Overloaded(NAME, waitingMax));
            case CLOSED -> CompletableFuture.failedFuture(new EventLogException.Closed(NAME));
        };
    }

    private void decideAll() {
        var batches = new BatchGathering(pending, BATCH_MAX);
        for (var batch = batches.next(); !batch.isEmpty(); batch = batches.next())
            decideSafely(batch);
    }

    private void help() {
        while (pending.awaitMany()) {
            var batch = pending.take(BATCH_MAX);
            if (!batch.isEmpty()) decideSafely(batch);
        }
    }

    /** Whatever is thrown, the commands are answered and the thread goes on. */
    private void decideSafely(List<PendingCommand> batch) {
        try {
            meters.taken(batch);
            settle(batch, decisionsOn(batch));
        } catch (Throwable bug) {
            batch.forEach(command -> command.complete(new Failed(bug)));
            pending.done(batch);
        }
    }

    /** If one command makes its whole batch fail, because an event cannot be read, the others must not fail with it. */
    private List<CommandDecision> decisionsOn(List<PendingCommand> batch) {
        try {
            return gateway.decideTogether(batch).join();
        } catch (RuntimeException e) {
            var failure = FailureCause.of(e);
            if (batch.size() == 1 || concernsAll(failure)) {
                return batch.stream().<CommandDecision>map(_ -> new Failed(failure)).toList();
            }
            var half = batch.size() / 2;
            var decisions = new ArrayList<>(decisionsOn(batch.subList(0, half)));
            decisions.addAll(decisionsOn(batch.subList(half, batch.size())));
            return decisions;
        }
    }

    private static boolean concernsAll(Throwable failure) {
        return failure instanceof Error
                || failure instanceof EventLogException && !(failure instanceof EventLogException.Refused);
    }

    private void settle(List<PendingCommand> batch, List<CommandDecision> decisions) {
        var again = new ArrayList<PendingCommand>();
        var done = new ArrayList<PendingCommand>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            var command = batch.get(i);
            if (isToBeDecidedAgain(command, decisions.get(i))) {
                again.add(command);
            } else {
                done.add(command);
                command.complete(decisions.get(i));
            }
        }
        meters.conflicted(again.size());
        pending.putBack(again);
        pending.done(done);
    }

    private static boolean isToBeDecidedAgain(PendingCommand command, CommandDecision decision) {
        return decision instanceof Failed(ConcurrencyConflictException _) && command.conflicted() < ATTEMPTS_MAX;
    }

    /** Refuses new commands and decides those that wait. If the log does not answer, they fail when it is closed. */
    @Override
    public void close() throws InterruptedException {
        pending.close();
        var end = Instant.now().plus(LAST_WORK_AT_MOST);
        for (var worker : workers)
            worker.join(Duration.between(Instant.now(), end));
    }
}
