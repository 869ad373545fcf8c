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
import dev.jurybox.query.ranking.rules.PanelScores;
import dev.jurybox.query.ranking.rules.RankingInput;
import java.util.List;

/**
 * What rankings need to know of a tool, whatever the rules. All counts are integers, which each event updates.
 *
 * @param chapter the interval of the log with its last event
 */
public record ToolCounts(
        String tool, long registered, String name, String category, boolean retired, PanelScores reviews,
        VoteCount votes, long chapter) {

    static ToolCounts registered(ToolRegistered event, long position) {
        return new ToolCounts(event.tool().value(), position, event.details().name(), event.details().category(),
                false, PanelScores.NONE, VoteCount.NONE, SnapshotIntervals.of(position));
    }

    ToolCounts retired(boolean retired) {
        return new ToolCounts(tool, registered, name, category, retired, reviews, votes, chapter);
    }

    ToolCounts seenIn(long chapter) {
        if (chapter == this.chapter) return this;
        return new ToolCounts(tool, registered, name, category, retired, reviews, votes, chapter);
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
                retired, reviews, votes, chapter);
    }

    ToolCounts after(PanelEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> reviews(reviews.plus(e.seat(), e.review()));
            case ReviewRevised e -> reviews(reviews.minus(e.seat(), e.before()).plus(e.seat(), e.after()));
            case ReviewWithdrawn e -> reviews(reviews.minus(e.seat(), e.review()));
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

    private ToolCounts reviews(PanelScores reviews) {
        return new ToolCounts(tool, registered, name, category, retired, reviews, votes, chapter);
    }

    private ToolCounts votes(VoteCount votes) {
        return new ToolCounts(tool, registered, name, category, retired, reviews, votes, chapter);
    }

    public RankingInput standing(double heat, RuleSet rules) {
        return new RankingInput(tool, registered, reviews, votes.ship(), votes.skip(), heat, rules);
    }
}
