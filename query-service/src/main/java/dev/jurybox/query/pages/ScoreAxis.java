package dev.jurybox.query.pages;

import dev.jurybox.query.ranking.leaderboard.LeaderboardRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** The common axis of the scores of a page, so that their intervals can be compared by eye. */
public record ScoreAxis(double from, double to) {

    /** The width of a drawing in its own units. */
    public static final int WIDTH = 1_000;

    private static final double MARGIN = 0.04;

    /** Empty unless all rows have intervals. */
    static ScoreAxis of(List<LeaderboardRow> rows) {
        var intervals = rows.stream().map(row -> row.score().interval()).filter(Objects::nonNull).toList();
        if (intervals.isEmpty() || intervals.size() < rows.size()) return new ScoreAxis(0, 0);
        var from = intervals.stream().mapToDouble(each -> each.lower().doubleValue()).min().orElseThrow();
        var to = intervals.stream().mapToDouble(each -> each.upper().doubleValue()).max().orElseThrow();
        var margin = Math.max(to - from, MARGIN) * MARGIN;
        return new ScoreAxis(from - margin, to + margin);
    }

    public boolean isEmpty() {
        return from == to;
    }

    /** Where the score of the tool above a row stands; empty for the first row of a page. */
    public OptionalLong above(List<LeaderboardRow> rows, int row) {
        return row == 0 ? OptionalLong.empty() : OptionalLong.of(at(rows.get(row - 1).score().score()));
    }

    /** Where a score stands on the axis. */
    public long at(BigDecimal score) {
        return Math.round((score.doubleValue() - from) / (to - from) * WIDTH);
    }
}
