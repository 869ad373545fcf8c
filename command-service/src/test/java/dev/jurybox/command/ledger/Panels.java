package dev.jurybox.command.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tracks the reviews of each panel, and checks that each change of its verdict is recorded. */
final class Panels {

    private final Map<ToolId, Map<Seat, Review>> reviews = new HashMap<>();
    private final Map<ToolId, PanelVerdict> said = new HashMap<>();
    private @Nullable PanelEvent cause;

    /**
     * If a review changes the verdict, the very next event must record the new verdict. No other event may record one.
     */
    void settle(JuryboxEvent event) {
        var owed = cause;
        if (event instanceof PanelVerdictChanged changed) {
            var causedBy = requireNonNull(owed, "a verdict without a cause");
            assertThat(changed.tool()).isEqualTo(causedBy.tool());
            assertThat(changed.seat()).isEqualTo(causedBy.seat());
        } else if (owed != null) {
            assertThat(verdictOn(owed.tool())).isEqualTo(said(owed.tool()));
        }
        cause = null;
    }

    void read(PanelEvent event) {
        var seats = reviews.computeIfAbsent(event.tool(), _ -> new HashMap<>());
        switch (event) {
            case ReviewSubmitted e -> assertThat(seats.put(e.seat(), e.review())).isNull();
            case ReviewRevised e -> {
                assertThat(e.before()).isNotEqualTo(e.after());
                assertThat(seats.put(e.seat(), e.after())).isEqualTo(e.before());
            }
            case ReviewWithdrawn e -> assertThat(seats.remove(e.seat())).isEqualTo(e.review());
            case PanelVerdictChanged e -> {
                assertThat(e.from()).isEqualTo(said(e.tool())).isNotEqualTo(e.to());
                assertThat(e.to()).isEqualTo(verdictOn(e.tool()));
                said.put(e.tool(), e.to());
                return;
            }
        }
        cause = event;
    }

    void close() {
        var owed = cause;
        if (owed != null) assertThat(verdictOn(owed.tool())).isEqualTo(said(owed.tool()));
    }

    PanelVerdict verdictOn(ToolId tool) {
        var seats = reviews.getOrDefault(tool, Map.of()).values();
        var ship = (int) seats.stream().filter(review -> review.recommendation() == Choice.SHIP).count();
        return new PanelVerdict(label(2 * ship - seats.size(), seats.isEmpty()), ship, seats.size() - ship);
    }

    private static PanelVerdict.Label label(int balance, boolean empty) {
        if (empty) return PanelVerdict.Label.PENDING;
        if (balance == 0) return PanelVerdict.Label.SPLIT;
        return balance > 0 ? PanelVerdict.Label.SHIP : PanelVerdict.Label.SKIP;
    }

    private PanelVerdict said(ToolId tool) {
        return said.getOrDefault(tool, new PanelVerdict(PanelVerdict.Label.PENDING, 0, 0));
    }
}
