package dev.jurybox.local.recount;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One tool, as its events make it. It holds the last vote of each voter, and its panel. */
final class ToolRecount {

    private record CastVote(VoteSide side, long bucket) {}

    private final String tool;
    private final long registered;
    private String name;
    private String category;
    private boolean retired;
    private @Nullable VotingClosing closing;
    private final PanelRecount panel = new PanelRecount();
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

    PanelRecount panel() {
        return panel;
    }

    /** Returns what the last review, or the last adoption of rules, changed. */
    VerdictChange verdictChange(long position, RankRules rules) {
        return panel.verdictChange(position, tool, rules);
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

    long ballots() {
        return ballots.size();
    }

    ToolSummary summary(long newestBucket, RankRules rules) {
        return new ToolSummary(tool, registered, name, category, retired, closing, panel.counts(rules),
                panel.scores(rules), votes, heat.sum(newestBucket, rules.heatHalfLifeHours()));
    }
}
