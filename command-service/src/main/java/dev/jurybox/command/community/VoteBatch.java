package dev.jurybox.command.community;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.dispatch.CommandDispatcher;
import dev.jurybox.command.dispatch.CommandOutcome;
import dev.jurybox.command.dispatch.Receipt;
import dev.jurybox.command.http.ProblemMapper;
import dev.jurybox.command.sender.Actor;
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
    private void complete(CommandDispatcher commands, CommandOutcome<List<VoteDecision>> outcome) {
        var decisions = requireNonNull(outcome.answer());
        var recorded = 0;
        for (int i = 0; i < votes.size(); i++) {
            var decision = decisions.get(i);
            if (decision.rejection() != null) {
                receipts.get(i).completeExceptionally(decision.rejection());
            } else {
                var tool = votes.get(i).tool().value();
                receipts.get(i).complete(decision.events().isEmpty()
                        ? commands.unchanged(outcome.append(), tool)
                        : commands.receiptOf(outcome.append(), recorded++, tool));
            }
        }
    }
}
