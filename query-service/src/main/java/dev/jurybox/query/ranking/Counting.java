package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DetailChange;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.Envelope;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts a batch on from the standings it begins with. */
final class Counting {

    private final SortedMap<String, Contender> contenders;
    private final Warming warming = new Warming();

    Counting(Map<String, Contender> begun) {
        contenders = new TreeMap<>(begun);
    }

    void count(JuryboxEvent event, Envelope envelope) {
        switch (event) {
            case CatalogEvent e -> count(e, envelope);
            case PanelEvent e -> change(e.tool(), contender -> contender.after(e));
            case CommunityEvent e -> {
                change(e.tool(), contender -> contender.after(e));
                warming.add(e, envelope.recordedAt());
            }
            case VotingEvent _,ComparisonEvent _ -> {
            }
        }
    }

    private void count(CatalogEvent event, Envelope envelope) {
        switch (event) {
            case ToolRegistered e -> contenders.put(
                    e.tool().value(), Contender.registered(e, envelope.position()));
            case ToolRevised e -> e.changes().forEach(each -> revise(e.tool(), each));
            case ToolRetired e -> change(e.tool(), contender -> contender.retired(true));
            case ToolReinstated e -> change(e.tool(), contender -> contender.retired(false));
        }
    }

    private void revise(ToolId tool, DetailChange change) {
        change(tool, contender -> contender.after(change));
    }

    private void change(ToolId tool, UnaryOperator<Contender> change) {
        var known = contenders.get(tool.value());
        if (known == null) throw new IllegalStateException("no tool was registered as " + tool);
        contenders.put(tool.value(), change.apply(known));
    }

    SortedMap<String, Contender> contenders() {
        return contenders;
    }

    Warming warming() {
        return warming;
    }
}
