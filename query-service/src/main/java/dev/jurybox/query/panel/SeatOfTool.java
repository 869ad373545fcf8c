package dev.jurybox.query.panel;

import dev.jurybox.events.PanelEvent.ReviewEvent;
import java.util.Comparator;

/** One seat on one tool's panel. */
record SeatOfTool(String tool, String seat) implements Comparable<SeatOfTool> {

    private static final Comparator<SeatOfTool> ORDER = Comparator.comparing(SeatOfTool::tool)
            .thenComparing(SeatOfTool::seat);

    static SeatOfTool of(ReviewEvent event) {
        return new SeatOfTool(event.tool().value(), event.seat().value());
    }

    @Override
    public int compareTo(SeatOfTool other) {
        return ORDER.compare(this, other);
    }
}
