package dev.jurybox.command.community;

import static java.util.Objects.requireNonNull;

import dev.jurybox.command.Actor;
import dev.jurybox.command.axon.Commands;
import dev.jurybox.command.axon.Decided;
import dev.jurybox.command.community.Ballots.Said;
import dev.jurybox.command.http.Failures;
import dev.jurybox.command.http.Receipt;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Votes that go to the log together, each with a receipt of its own. No two are on the same ballot. */
final class Crowd {

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

    void vote(Commands commands, Actor actor) {
        if (votes.isEmpty()) return;
        commands.decide(new CastCommunityVotes(List.copyOf(votes)), actor)
                .thenAccept(decided -> tell(commands, decided))
                .whenComplete((_, failure) -> {
                    if (failure != null) fail(failure);
                });
    }

    private void fail(Throwable failure) {
        var told = Failures.told(failure);
        receipts.forEach(receipt -> receipt.completeExceptionally(told));
    }

    /** Events stand in the order of their votes, which leave at most one each. */
    @SuppressWarnings("unchecked")
    private void tell(Commands commands, Decided decided) {
        var said = requireNonNull((List<Said>) decided.answer());
        var recorded = 0;
        for (int i = 0; i < votes.size(); i++) {
            var one = said.get(i);
            if (one.refused() != null) {
                receipts.get(i).completeExceptionally(one.refused());
            } else {
                var tool = votes.get(i).tool().value();
                receipts.get(i).complete(one.recorded().isEmpty()
                        ? commands.unchanged(decided, tool)
                        : commands.receiptOf(decided, recorded++, tool));
            }
        }
    }
}
