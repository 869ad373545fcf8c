package dev.jurybox.command.ledger;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.PanelEvent.Cause;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewEvent;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.Review;
import dev.jurybox.events.Seat;
import dev.jurybox.events.ToolId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tracks the reviews of each panel, and checks that each change of its verdict is recorded. */
final class Panels {

    private final AdoptedRules rules;
    private final Map<ToolId, Map<Seat, Review>> reviews = new HashMap<>();
    private final Map<ToolId, PanelVerdict> said = new HashMap<>();
    private @Nullable ReviewEvent review;
    private int sinceAdoption;
    private int verdictsByRules;
    /** The tools whose verdicts an adoption has changed, until that is recorded. */
    private final Set<ToolId> owed = new HashSet<>();

    Panels(AdoptedRules rules) {
        this.rules = rules;
    }

    /**
     * The very next event after a review must record the new verdict, if there is one. The events after an adoption
     * must record all that it changes. No other event may record a verdict.
     */
    void settle(JuryboxEvent event) {
        sinceAdoption++;
        if (event instanceof PanelVerdictChanged changed) {
            assertThat(changed.rulesVersion()).isEqualTo(rules.version());
            if (changed.cause() == Cause.RULES) {
                assertThat(owed.remove(changed.tool())).isTrue();
                assertThat(changed.positionsAfterCause()).isEqualTo(sinceAdoption);
                verdictsByRules++;
            } else {
                var causedBy = requireNonNull(review, "a verdict without a cause");
                assertThat(changed.tool()).isEqualTo(causedBy.tool());
                assertThat(changed.seat()).isEqualTo(causedBy.seat());
            }
        } else {
            close();
        }
        review = null;
    }

    /** An adoption has to be followed by all changes of verdicts. */
    void owe() {
        sinceAdoption = 0;
        reviews.keySet().stream().filter(tool -> !verdictOn(tool).equals(said(tool))).forEach(owed::add);
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
            }
        }
        review = event instanceof ReviewEvent e ? e : null;
    }

    void close() {
        assertThat(owed).isEmpty();
        if (review != null) assertThat(verdictOn(review.tool())).isEqualTo(said(review.tool()));
    }

    int verdictsByRules() {
        return verdictsByRules;
    }

    PanelVerdict verdictOn(ToolId tool) {
        var counted = reviews.getOrDefault(tool, Map.of()).entrySet().stream().filter(seat -> counts(seat.getKey()))
                .map(Map.Entry::getValue).toList();
        var ship = (int) counted.stream().filter(each -> each.recommendation() == Choice.SHIP).count();
        return new PanelVerdict(label(2 * ship - counted.size(), counted.isEmpty()), ship, counted.size() - ship);
    }

    private boolean counts(Seat seat) {
        var seats = rules.inForce().seats();
        return seats == null || seats.contains(seat);
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
