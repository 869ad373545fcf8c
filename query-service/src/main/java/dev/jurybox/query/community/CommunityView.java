package dev.jurybox.query.community;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** The community's verdict on one tool. While voting is open, there is no closing. */
public record CommunityView(@JsonUnwrapped VoteShare share, @Nullable VotingClosure closed) {

    public static final CommunityView NONE = of(Tally.EMPTY);

    static CommunityView of(Tally tally) {
        return new CommunityView(VoteShare.of(tally.count()), tally.closing());
    }
}
