package dev.jurybox.command.comparison;

import dev.jurybox.command.decider.CountedSeats;
import dev.jurybox.command.decider.ToolLifecycle;
import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent.PanelVerdictChanged;
import dev.jurybox.events.PanelEvent.ReviewRevised;
import dev.jurybox.events.PanelEvent.ReviewSubmitted;
import dev.jurybox.events.PanelEvent.ReviewWithdrawn;
import dev.jurybox.events.PanelVerdict;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.RuleSet;
import dev.jurybox.events.Seat;
import dev.jurybox.events.VotingEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of two compared tools: its lifecycle, and what the filled seats of its panel say. */
record ComparedTool(ToolLifecycle lifecycle, Map<Seat, Choice> recommendations) {

    static final ComparedTool UNKNOWN = new ComparedTool(ToolLifecycle.UNKNOWN, Map.of());

    PanelVerdict verdict(RuleSet rules) {
        return CountedSeats.verdict(recommendations, Optional::of, rules);
    }

    ComparedTool with(JuryboxEvent event) {
        return switch (event) {
            case CatalogEvent _,VotingEvent _ -> new ComparedTool(lifecycle.with(event), recommendations);
            case ReviewSubmitted e -> with(e.seat(), e.review().recommendation());
            case ReviewRevised e -> with(e.seat(), e.after().recommendation());
            case ReviewWithdrawn e -> with(e.seat(), null);
            case PanelVerdictChanged _,CommunityEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }

    private ComparedTool with(Seat seat, @Nullable Choice recommendation) {
        var next = new HashMap<>(recommendations);
        if (recommendation == null) {
            next.remove(seat);
        } else {
            next.put(seat, recommendation);
        }
        return new ComparedTool(lifecycle, next);
    }
}
