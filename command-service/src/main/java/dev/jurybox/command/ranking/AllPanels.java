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

/** What all seats of all tools say. Folding a review takes the same time however many there are. */
final class AllPanels {

    static final AllPanels EMPTY = new AllPanels(null);

    private record SeatState(ToolId tool, Seat seat, Optional<Choice> recommendation, AllPanels before) {}

    private final @Nullable SeatState last;

    private AllPanels(@Nullable SeatState last) {
        this.last = last;
    }

    AllPanels with(ReviewEvent event) {
        return new AllPanels(new SeatState(event.tool(), event.seat(), recommendation(event), this));
    }

    private static Optional<Choice> recommendation(ReviewEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> Optional.of(e.review().recommendation());
            case ReviewRevised e -> Optional.of(e.after().recommendation());
            case ReviewWithdrawn _ -> Optional.empty();
        };
    }

    /** The verdicts that an adoption changes, also if only the counts change, in the order of tools. */
    List<PanelVerdictChanged> changes(RuleSet before, RulesInForce adopted) {
        var changes = new ArrayList<PanelVerdictChanged>();
        seats().forEach((tool, seats) -> {
            var from = CountedSeats.verdict(seats, seat -> seat, before);
            var to = CountedSeats.verdict(seats, seat -> seat, adopted.rules());
            if (!from.equals(to))
                changes.add(PanelVerdictChanged.byRules(tool, from, to, adopted.version(), changes.size() + 1));
        });
        return changes;
    }

    private SortedMap<ToolId, Map<Seat, Optional<Choice>>> seats() {
        var seats = new TreeMap<ToolId, Map<Seat, Optional<Choice>>>(comparing(ToolId::value));
        for (var newest = last; newest != null; newest = newest.before().last) {
            seats.computeIfAbsent(newest.tool(), _ -> new HashMap<>())
                    .putIfAbsent(newest.seat(), newest.recommendation());
        }
        return seats;
    }
}
