package dev.jurybox.query.community;

import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import org.jspecify.annotations.Nullable;

/**
 * What a batch does to one ballot.
 *
 * @param stood whether the ballot existed before the batch: every event says so itself, so no lookup is needed
 * @param choice null if the voter retracted the vote
 */
record BallotChange(boolean stood, @Nullable Choice choice) {

    static BallotChange of(CommunityEvent vote) {
        return switch (vote) {
            case CommunityVoteCast e -> new BallotChange(false, e.choice());
            case CommunityVoteChanged e -> new BallotChange(true, e.to());
            case CommunityVoteRetracted _ -> new BallotChange(true, null);
        };
    }

    /** Fails if the events contradict each other: the same events give the same result however they are batched. */
    BallotChange followedBy(BallotChange later) {
        if (later.stood == (choice != null)) return new BallotChange(stood, later.choice);
        throw new IllegalStateException(later.stood
                ? "a vote was changed or retracted that was never cast"
                : "a vote was cast on a ballot that has one");
    }

    boolean isFirst() {
        return !stood && choice != null;
    }

    boolean isAnother() {
        return stood && choice != null;
    }

    boolean isTakenBack() {
        return stood && choice == null;
    }
}
