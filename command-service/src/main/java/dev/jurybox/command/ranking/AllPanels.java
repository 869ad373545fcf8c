package dev.jurybox.command.ranking;

import static java.util.Comparator.comparing;

import dev.jurybox.command.decider.CountedSeats;
import dev.jurybox.command.decider.RulesInForce;
import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What all seats of all tools recommend. Folding a review takes the same time on average however many there are, and
 * memory holds each seat at most twice, and {@link #RECENT_MIN} changes, however often seats are revised.
 *
 * @param settled the recommendation of each seat with a review before the recent changes; never modified
 * @param recent the changes since, the last one first; as many as seats are settled at most, or as {@link #RECENT_MIN}
 */
record AllPanels(Map<PanelSeat, Choice> settled, @Nullable Change recent) {

    static final AllPanels EMPTY = new AllPanels(Map.of(), null);
    static final int RECENT_MIN = 1_024;

    /** A seat on the panel of a tool. */
    record PanelSeat(ToolId tool, Seat seat) {}

    /** Not a record, which would be compared and printed with all changes before it, each within the one after it. */
    static final class Change {

        private final PanelSeat seat;
        /** Empty if the review was withdrawn. */
        private final Optional<Choice> recommendation;
        private final int count;
        private final @Nullable Change before;

        Change(PanelSeat seat, Optional<Choice> recommendation, @Nullable Change before) {
            this.seat = seat;
            this.recommendation = recommendation;
            this.count = before == null ? 1 : before.count + 1;
            this.before = before;
        }

        @Nullable
        Change before() {
            return before;
        }
    }

    AllPanels with(ReviewEvent event) {
        var change = new Change(new PanelSeat(event.tool(), event.seat()), recommendation(event), recent);
        var panels = new AllPanels(settled, change);
        return change.count < Math.max(RECENT_MIN, settled.size()) ? panels : new AllPanels(panels.current(), null);
    }

    private static Optional<Choice> recommendation(ReviewEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> Optional.of(e.review().recommendation());
            case ReviewRevised e -> Optional.of(e.after().recommendation());
            case ReviewWithdrawn _ -> Optional.empty();
        };
    }

    private Map<PanelSeat, Choice> current() {
        var changed = new HashMap<PanelSeat, Optional<Choice>>();
        for (var change = recent; change != null; change = change.before())
            changed.putIfAbsent(change.seat, change.recommendation);
        var current = new HashMap<>(settled);
        changed.forEach((seat, recommendation) -> recommendation.ifPresentOrElse(
                choice -> current.put(seat, choice), () -> current.remove(seat)));
        return current;
    }

    /** The verdicts that an adoption changes, also if only the counts change, in the order of tools. */
    List<PanelVerdictChanged> changes(RuleSet before, RulesInForce adopted) {
        var changes = new ArrayList<PanelVerdictChanged>();
        byTool().forEach((tool, seats) -> {
            var from = CountedSeats.verdict(seats, Optional::of, before);
            var to = CountedSeats.verdict(seats, Optional::of, adopted.rules());
            if (!from.equals(to))
                changes.add(PanelVerdictChanged.byRules(tool, from, to, adopted.version(), changes.size() + 1));
        });
        return changes;
    }

    private SortedMap<ToolId, Map<Seat, Choice>> byTool() {
        var tools = new TreeMap<ToolId, Map<Seat, Choice>>(comparing(ToolId::value));
        current().forEach((seat, choice) -> tools.computeIfAbsent(seat.tool(), _ -> new HashMap<>())
                .put(seat.seat(), choice));
        return tools;
    }
}
