package dev.jurybox.command.dispatch;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static java.util.concurrent.CompletableFuture.failedFuture;

import dev.jurybox.command.decider.JuryboxCommand;
import dev.jurybox.command.sender.Actor;
import dev.jurybox.eventstore.AppendOutcome;
import dev.jurybox.eventstore.CommandKey;
import dev.jurybox.eventstore.EventLogException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Decides every command with success, except for those that a test names. A test can hold up all decisions. */
final class FakeDecisions implements DecisionGateway {

    private final List<List<TestVote>> batches = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> conflicts = new ConcurrentHashMap<>();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private volatile CompletableFuture<Void> started = new CompletableFuture<>();
    private volatile CompletableFuture<Void> gate = completedFuture(null);
    private volatile @Nullable RuntimeException failure;
    private volatile boolean broken;

    /** The batches so far, those that were decided again included. */
    List<List<TestVote>> batches() {
        return batches;
    }

    /** How often the command on each of these ballots still conflicts. */
    Map<String, Integer> conflicts() {
        return conflicts;
    }

    /** The ballots whose events cannot be read. */
    Set<String> unreadable() {
        return unreadable;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    void logFails(boolean fails) {
        failure = fails ? new EventLogException.Unavailable("testing", new Exception()) : null;
    }

    /** Returns no decision at all, which is a bug. */
    void isBroken(boolean broken) {
        this.broken = broken;
    }

    void pause() {
        started = new CompletableFuture<>();
        gate = new CompletableFuture<>();
    }

    void resume() {
        gate.complete(null);
    }

    void awaitStart() {
        started.orTimeout(30, TimeUnit.SECONDS).join();
    }

    List<Integer> numbersDecidedOn(String ballot) {
        return batches.stream().flatMap(List::stream).filter(vote -> vote.ballot().equals(ballot))
                .map(TestVote::number).toList();
    }

    @Override
    public CompletableFuture<CommandOutcome> decide(JuryboxCommand command, Actor actor, @Nullable CommandKey key) {
        throw new UnsupportedOperationException("queued commands are decided together");
    }

    @Override
    public CompletableFuture<List<CommandDecision>> decideTogether(List<PendingCommand> commands) {
        var votes = commands.stream().map(pending -> (TestVote) pending.command()).toList();
        batches.add(votes);
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        started.complete(null);
        gate.join();
        underWay.decrementAndGet();
        if (broken) return completedFuture(List.of());
        if (failure != null) return failedFuture(failure);
        if (votes.stream().map(TestVote::ballot).anyMatch(unreadable::contains)) {
            return failedFuture(new IllegalStateException("an event cannot be read"));
        }
        return completedFuture(votes.stream().map(this::decision).toList());
    }

    private CommandDecision decision(TestVote vote) {
        var left = conflicts.getOrDefault(vote.ballot(), 0);
        if (left == 0) return new CommandDecision.Decided(new CommandOutcome(new AppendOutcome("id"), null));
        conflicts.put(vote.ballot(), left - 1);
        return new CommandDecision.Failed(new ConcurrencyConflictException(new Exception()));
    }
}
