package dev.jurybox.query.pages;

import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import dev.jurybox.query.verdicts.VerdictKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The shares of SHIP of a panel and of a community over time, as a drawing of {@value #WIDTH} by {@value #HEIGHT} units.
 * Changes are drawn to the scale of time, but never closer than their marks need. What follows the last change has a
 * part of its own, so that the drawing stays as it is until something changes.
 *
 * @param points oldest first; the counts as they are now come last
 */
public record HistoryPlot(List<HistoryPoint> points) {

    public static final int WIDTH = 1_000;
    public static final int HEIGHT = 100;

    /** Where the last change stands, if there are more than one. */
    static final int LAST_CHANGE = 880;

    private static final double GAP_MAX = 40;

    /** @param newestFirst the changes; without any the plot is empty */
    static HistoryPlot of(List<VerdictHistoryEntry> newestFirst, VoteCount panel, VoteCount community) {
        if (newestFirst.isEmpty()) return new HistoryPlot(List.of());
        var changes = newestFirst.reversed();
        var places = places(changes);
        var points = new ArrayList<HistoryPoint>();
        for (var i = 0; i < changes.size(); i++)
            points.add(HistoryPoint.of(changes.get(i), places[i]));
        if (panel.total() > 0) points.add(HistoryPoint.now(VerdictKind.PANEL_VERDICT, panel));
        if (community.total() > 0) points.add(HistoryPoint.now(VerdictKind.COMMUNITY_MAJORITY, community));
        return new HistoryPlot(List.copyOf(points));
    }

    /** Positions are the order: a clock that went backwards moves no change before the one that precedes it. */
    private static double[] places(List<VerdictHistoryEntry> changes) {
        var millis = new double[changes.size()];
        for (var i = 0; i < millis.length; i++) {
            var own = changes.get(i).recordedAt().toEpochMilli();
            millis[i] = i == 0 ? own : Math.max(own, millis[i - 1]);
        }
        var last = millis.length - 1;
        var span = millis[last] - millis[0];
        var even = last == 0 ? 0 : (double) LAST_CHANGE / last;
        var gap = span == 0 ? even : Math.min(GAP_MAX, even / 2);
        var places = new double[millis.length];
        for (var i = 0; i < places.length; i++) {
            var share = span == 0 ? 0 : (millis[i] - millis[0]) / span;
            places[i] = rounded(i * gap + (LAST_CHANGE - last * gap) * share);
        }
        return places;
    }

    public boolean isEmpty() {
        return points.isEmpty();
    }

    /** Steps, because the panel's share is the same until the next change. It is interrupted while no seat is filled. */
    public String panelLine() {
        var panel = of(VerdictKind.PANEL_VERDICT);
        var path = new StringBuilder(panel.isEmpty() ? "" : beginning(panel.getFirst()));
        var drawing = !path.isEmpty();
        for (var point : panel) {
            if (drawing) path.append('H').append(text(point.x()));
            if (point.count().total() > 0)
                path.append(drawing ? "V" : "M" + text(point.x()) + " ").append(text(point.y()));
            drawing = point.count().total() > 0;
        }
        return path.toString();
    }

    /** The share before the first change that is drawn, if changes before it are not. */
    private static String beginning(HistoryPoint first) {
        var before = first.change() == null ? first.count() : first.change().before();
        return before.total() == 0 ? "" : "M0 " + text(HistoryPoint.y(before));
    }

    /** Straight from one known share to the next. */
    public String communityLine() {
        var path = new StringBuilder();
        for (var point : of(VerdictKind.COMMUNITY_MAJORITY)) {
            if (point.count().total() == 0) continue;
            path.append(path.isEmpty() ? 'M' : 'L').append(text(point.x())).append(' ').append(text(point.y()));
        }
        return path.toString();
    }

    private List<HistoryPoint> of(VerdictKind kind) {
        return points.stream().filter(point -> point.kind() == kind).toList();
    }

    public List<HistoryPoint> changes() {
        return points.stream().filter(point -> point.change() != null).toList();
    }

    /** Where a share stands on the vertical axis. */
    public static double at(BigDecimal share) {
        return rounded(HEIGHT * (1 - share.doubleValue()));
    }

    /** A number as paths have it. */
    public static String text(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static double rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
