package dev.jurybox.command.community;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.Actor;
import dev.jurybox.command.axon.CommandDispatcher;
import dev.jurybox.command.axon.CommandOutcome;
import dev.jurybox.command.community.BatchBallots.Said;
import dev.jurybox.command.http.ProblemMapper;
import dev.jurybox.command.http.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Votes that are appended to the log together, each with a receipt of its own. No two are on the same ballot. */
final class VoteBatch {

    private static final int VOTES_MAX = 200;

    private final List<CastCommunityVote> votes = new ArrayList<>();
    private final List<CompletableFuture<Receipt>> receipts = new ArrayList<>();

    CompletableFuture<Receipt> add(CastCommunityVote vote) {
        var receipt = new CompletableFuture<Receipt>();
        votes.add(vote);
        receipts.add(receipt);
        return receipt;
    }

    boolean isFull() {
        return votes.size() == VOTES_MAX;
    }

    void vote(CommandDispatcher commands, Actor actor) {
        if (votes.isEmpty()) return;
        commands.decide(new CastCommunityVotes(List.copyOf(votes)), actor)
                .thenAccept(outcome -> complete(commands, outcome))
                .whenComplete((_, failure) -> {
                    if (failure != null) fail(failure);
                });
    }

    private void fail(Throwable failure) {
        var exception = ProblemMapper.toException(failure);
        receipts.forEach(receipt -> receipt.completeExceptionally(exception));
    }

    /** The events are in the order of the votes, and each vote has at most one. */
    @SuppressWarnings("unchecked")
    private void complete(CommandDispatcher commands, CommandOutcome outcome) {
        var said = requireNonNull((List<Said>) outcome.answer());
        var recorded = 0;
        for (int i = 0; i < votes.size(); i++) {
            var one = said.get(i);
            if (one.refused() != null) {
                receipts.get(i).completeExceptionally(one.refused());
            } else {
                var tool = votes.get(i).tool().value();
                receipts.get(i).complete(one.recorded().isEmpty()
                        ? commands.unchanged(outcome, tool)
                        : commands.receiptOf(outcome, recorded++, tool));
            }
        }
    }
}
