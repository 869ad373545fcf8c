package dev.jurybox.query.community;

import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import org.jspecify.annotations.Nullable;

/**
 * The community's result on a tool. While voting is open, there is no closing.
 *
 * @param majority the majority declared last: it depends on the order of the votes, not on the count alone
 */
record Tally(VoteCount count, Majority majority, @Nullable VotingClosure closing) {

    static final Tally EMPTY = new Tally(VoteCount.NONE, Majority.NONE, null);

    Tally after(CommunityEvent vote, MajorityRules rules) {
        var counted = switch (vote) {
            case CommunityVoteCast e -> count.plus(e.choice(), 1);
            case CommunityVoteChanged e -> count.plus(e.from(), -1).plus(e.to(), 1);
            case CommunityVoteRetracted e -> count.plus(e.choice(), -1);
        };
        return new Tally(counted, rules.declare(majority, counted), closing);
    }

    Tally after(VotingEvent voting) {
        return new Tally(count, majority, switch (voting) {
            case VotingOpened _ -> null;
            case VotingClosed e -> new VotingClosure(e.reason(), count);
        });
    }
}
