package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tool, as its events make it. It holds the last vote of each voter, and the review of each seat. */
final class ToolRecount {

    private record CastVote(VoteSide side, long bucket) {}

    private record SeatReview(int score, VoteSide recommendation) {}

    private record ReviewsBefore(SideCounts counts, String seat, String cause) {}

    private final String tool;
    private final long registered;
    private String name;
    private String category;
    private boolean retired;
    private @Nullable VotingClosing closing;
    private final Map<String, SeatReview> reviews = new HashMap<>();
    private @Nullable ReviewsBefore reviewsBefore;
    private final Map<String, CastVote> ballots = new HashMap<>();
    private final VoteHeat heat = new VoteHeat();
    private SideCounts votes = SideCounts.NONE;
    private String majority = CommunityRules.NO_MAJORITY;

    ToolRecount(String tool, long registered, EventFields details) {
        this.tool = tool;
        this.registered = registered;
        name = details.text("name");
        category = details.text("category");
    }

    void revise(EventFields event) {
        for (var change : event.objects("changes")) {
            switch (change.text("detail")) {
                case "NAME" -> name = change.text("after");
                case "CATEGORY" -> category = change.text("after");
                default -> {
                }
            }
        }
    }

    void retire(boolean isRetired) {
        retired = isRetired;
    }

    void close(String reason) {
        closing = new VotingClosing(reason, votes);
    }

    void open() {
        closing = null;
    }

    /** Returns whether the verdict changed. */
    boolean submitReview(EventFields event) {
        var seat = event.text("seat");
        if (reviews.containsKey(seat)) throw new UnreadableEventException("The seat has a review already.");
        return changeReview(seat, "REVIEW", event.object("review"));
    }

    /** Returns whether the verdict changed. */
    boolean reviseReview(EventFields event) {
        return changeReview(seatWithReview(event), "REVISION", event.object("after"));
    }

    /** Returns whether the verdict changed. */
    boolean withdrawReview(EventFields event) {
        return changeReview(seatWithReview(event), "WITHDRAWAL", null);
    }

    private String seatWithReview(EventFields event) {
        var seat = event.text("seat");
        if (!reviews.containsKey(seat)) throw new UnreadableEventException("The seat has no review.");
        return seat;
    }

    private boolean changeReview(String seat, String cause, @Nullable EventFields review) {
        var read = review == null ? null : new SeatReview(review.number("score"), review.side("recommendation"));
        var before = reviewCounts();
        reviewsBefore = new ReviewsBefore(before, seat, cause);
        if (read == null) {
            reviews.remove(seat);
        } else {
            reviews.put(seat, read);
        }
        return !before.equals(reviewCounts());
    }

    /** Returns what the last review changed. */
    VerdictChange verdictChange(long position) {
        var before = reviewsBefore;
        if (before == null) throw new UnreadableEventException("No review changed before it.");
        reviewsBefore = null;
        return VerdictChange.ofPanel(position, tool, before.counts(), reviewCounts(), before.cause(), before.seat());
    }

    /** Counts a voter's vote, and returns whether the majority changed. Side null: the voter has no vote any more. */
    @Nullable
    VerdictChange vote(LogEvent event, String voter, boolean hadVote, @Nullable VoteSide side) {
        if (ballots.containsKey(voter) != hadVote) {
            throw new UnreadableEventException(hadVote ? "The voter has no vote." : "The voter has a vote already.");
        }
        var before = votes;
        var gone = side == null
                ? ballots.remove(voter)
                : ballots.put(voter, new CastVote(side, VoteHeat.bucketOf(event.recordedAt())));
        if (gone != null) count(gone, -1);
        var cast = ballots.get(voter);
        if (cast != null) count(cast, 1);
        return declareMajority(event.position(), before);
    }

    private void count(CastVote vote, int more) {
        votes = votes.plus(vote.side(), more);
        heat.add(vote.bucket(), vote.side(), more);
    }

    private @Nullable VerdictChange declareMajority(long position, SideCounts before) {
        var declared = majority;
        majority = CommunityRules.majority(declared, votes);
        return majority.equals(declared)
                ? null
                : VerdictChange.ofMajority(position, tool, declared, majority, before, votes);
    }

    private SideCounts reviewCounts() {
        var counts = SideCounts.NONE;
        for (var review : reviews.values())
            counts = counts.plus(review.recommendation(), 1);
        return counts;
    }

    long ballots() {
        return ballots.size();
    }

    ToolSummary summary(long newestBucket, int heatHalfLifeHours) {
        return new ToolSummary(tool, registered, name, category, retired, closing, reviewCounts(),
                reviews.values().stream().mapToLong(SeatReview::score).sum(), votes,
                heat.sum(newestBucket, heatHalfLifeHours));
    }
}
