package dev.jurybox.command.panel;

import dev.jurybox.events.Choice;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The seats of one tool's panel, and the verdict of the filled ones. */
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

    PanelVerdict verdict() {
        return PanelVerdict.of(saying(Choice.SHIP), saying(Choice.SKIP));
    }

    private int saying(Choice choice) {
        return (int) held.values().stream()
                .map(SeatState::review)
                .filter(review -> review != null && review.recommendation() == choice)
                .count();
    }
}
