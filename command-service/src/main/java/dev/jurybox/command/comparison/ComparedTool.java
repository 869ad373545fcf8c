package dev.jurybox.command.comparison;

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
import dev.jurybox.events.VotingEvent;

/** One of two compared tools: its lifecycle, and how many reviews say SHIP and SKIP. */
record ComparedTool(ToolLifecycle lifecycle, int ship, int skip) {

    static final ComparedTool UNKNOWN = new ComparedTool(ToolLifecycle.UNKNOWN, 0, 0);

    PanelVerdict verdict() {
        return PanelVerdict.of(ship, skip);
    }

    ComparedTool with(JuryboxEvent event) {
        return switch (event) {
            case CatalogEvent _,VotingEvent _ -> new ComparedTool(lifecycle.with(event), ship, skip);
            case ReviewSubmitted e -> plus(e.review().recommendation(), 1);
            case ReviewRevised e -> plus(e.before().recommendation(), -1).plus(e.after().recommendation(), 1);
            case ReviewWithdrawn e -> plus(e.review().recommendation(), -1);
            case PanelVerdictChanged _,CommunityEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> this;
        };
    }

    private ComparedTool plus(Choice choice, int reviews) {
        return switch (choice) {
            case SHIP -> new ComparedTool(lifecycle, ship + reviews, skip);
            case SKIP -> new ComparedTool(lifecycle, ship, skip + reviews);
        };
    }
}
