package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.Detail;
import dev.jurybox.events.DetailChange;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleSet;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.List;

/**
 * What rankings need to know of a tool. All counts are integers, which each event updates.
 *
 * @param chapter the interval of the log with its last event
 */
public record ToolCounts(
        String tool, long registered, String name, String category, boolean retired, int seats, int scores,
        VoteCount votes, long chapter) {

    static ToolCounts registered(ToolRegistered event, long position) {
        return new ToolCounts(event.tool().value(), position, event.details().name(), event.details().category(),
                false, 0, 0, VoteCount.NONE, SnapshotIntervals.of(position));
    }

    ToolCounts retired(boolean retired) {
        return new ToolCounts(tool, registered, name, category, retired, seats, scores, votes, chapter);
    }

    ToolCounts seenIn(long chapter) {
        if (chapter == this.chapter) return this;
        return new ToolCounts(tool, registered, name, category, retired, seats, scores, votes, chapter);
    }

    ToolCounts after(List<DetailChange> changes) {
        var after = this;
        for (var change : changes)
            after = after.after(change);
        return after;
    }

    private ToolCounts after(DetailChange change) {
        var text = String.valueOf(change.after());
        return new ToolCounts(tool, registered,
                change.detail() == Detail.NAME ? text : name,
                change.detail() == Detail.CATEGORY ? text : category,
                retired, seats, scores, votes, chapter);
    }

    ToolCounts after(PanelEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> panel(1, e.review().score());
            case ReviewRevised e -> panel(0, e.after().score() - e.before().score());
            case ReviewWithdrawn e -> panel(-1, -e.review().score());
            case PanelVerdictChanged _ -> this;
        };
    }

    ToolCounts after(CommunityEvent event) {
        return votes(switch (event) {
            case CommunityVoteCast e -> votes.plus(e.choice(), 1);
            case CommunityVoteChanged e -> votes.plus(e.from(), -1).plus(e.to(), 1);
            case CommunityVoteRetracted e -> votes.plus(e.choice(), -1);
        });
    }

    private ToolCounts panel(int seatsMore, int scoresMore) {
        return new ToolCounts(tool, registered, name, category, retired, seats + seatsMore, scores + scoresMore, votes,
                chapter);
    }

    private ToolCounts votes(VoteCount votes) {
        return new ToolCounts(tool, registered, name, category, retired, seats, scores, votes, chapter);
    }

    public RankingInput standing(double heat, RuleSet rules) {
        return new RankingInput(tool, registered, seats, scores, votes.ship(), votes.skip(), heat, rules);
    }
}
