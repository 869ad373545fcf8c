package dev.jurybox.command.panel;

import dev.jurybox.command.decider.CountedSeats;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seats of one tool's panel, and the verdict of those that count. */
record PanelSeats(Map<Seat, SeatState> held) {

    SeatState of(Seat seat) {
        return held.getOrDefault(seat, SeatState.EMPTY);
    }

    PanelSeats with(PanelEvent event) {
        return switch (event) {
            case ReviewSubmitted e -> now(e.seat(), e.review());
            case ReviewRevised e -> now(e.seat(), e.after());
            case ReviewWithdrawn e -> now(e.seat(), null);
            case PanelVerdictChanged _ -> this;
        };
    }

    private PanelSeats now(Seat seat, @Nullable Review review) {
        var next = new HashMap<>(held);
        next.put(seat, of(seat).now(review));
        return new PanelSeats(next);
    }

    PanelVerdict verdict(RuleSet rules) {
        return CountedSeats.verdict(
                held, seat -> Optional.ofNullable(seat.review()).map(Review::recommendation), rules);
    }
}
