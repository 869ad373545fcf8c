package dev.jurybox.query.pages;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.community.VoteShare;
import dev.jurybox.query.ranking.rules.ConfidenceInterval;
import dev.jurybox.query.ranking.rules.WilsonInterval;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import dev.jurybox.query.verdicts.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the panel or of the community at one time.
 *
 * @param x where it stands on the axis of time
 * @param y where its share stands on the other axis; without a share, where the share before stood
 * @param count its counts from this time on
 * @param change the change that led to these counts; null for the counts as they are now
 */
public record HistoryPoint(
        VerdictKind kind, double x, double y, VoteCount count, @Nullable VerdictHistoryEntry change) {

    private static final double MIDDLE = 50;

    static HistoryPoint of(VerdictHistoryEntry change, double x) {
        var y = change.after().total() > 0 ? y(change.after()) : y(change.before());
        return new HistoryPoint(change.what(), x, y, change.after(), change);
    }

    static HistoryPoint now(VerdictKind kind, VoteCount count) {
        return new HistoryPoint(kind, HistoryPlot.WIDTH, y(count), count, null);
    }

    /** The share of SHIP, in percent; null without any seat or vote. */
    @Nullable
    public Integer percent() {
        return VoteShare.of(count).percent();
    }

    public boolean isCommunity() {
        return kind == VerdictKind.COMMUNITY_MAJORITY;
    }

    /** The 95 % interval of the community's share; null for the panel, whose seats are no sample. */
    @Nullable
    public ConfidenceInterval interval() {
        return isCommunity() && count.total() > 0 ? WilsonInterval.OF_95_PERCENT.of(count.ship(), count.skip()) : null;
    }

    static double y(VoteCount count) {
        return count.total() == 0
                ? MIDDLE
                : HistoryPlot.rounded(HistoryPlot.HEIGHT * (1 - (double) count.ship() / count.total()));
    }
}
