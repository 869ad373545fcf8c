package dev.jurybox.local.recount;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a tool at a position.
 *
 * @param registered the position of its registration
 * @param closing null while voting is open
 * @param reviews those in seats that count by the rules in force
 * @param scores the sum of the scores of these reviews
 * @param heat the sum of its votes, weighted by their age
 */
public record ToolSummary(
        String tool, long registered, String name, String category, boolean retired, @Nullable VotingClosing closing,
        SideCounts reviews, long scores, SideCounts votes, double heat) {

    public boolean isJudged() {
        return reviews.total() > 0;
    }

    public String label() {
        return PanelRules.label(reviews);
    }

    public @Nullable BigDecimal shipPercent() {
        return PanelRules.shipPercent(reviews);
    }

    public @Nullable BigDecimal mean() {
        return PanelRules.mean(scores, reviews);
    }

    public @Nullable Long margin() {
        return PanelRules.margin(reviews);
    }

    public @Nullable Long communityPercent() {
        return CommunityRules.percent(votes);
    }

    public boolean isLowSample() {
        return CommunityRules.isLowSample(votes);
    }
}
