package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.feed.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Counts a batch on from the standings it begins with. */
final class Counting {

    private final SortedMap<String, Contender> contenders;
    private final List<Opening> openings = new ArrayList<>();
    private final Warming warming = new Warming();

    Counting(Map<String, Contender> begun) {
        contenders = new TreeMap<>(begun);
    }

    void count(RecordedEvent<? extends JuryboxEvent> event) {
        var position = event.envelope().position();
        switch (event.event()) {
            case CatalogEvent e -> count(e, position);
            case PanelEvent e -> change(e.tool(), position, contender -> contender.after(e));
            case CommunityEvent e -> {
                change(e.tool(), position, contender -> contender.after(e));
                warming.add(e, event.envelope().recordedAt());
            }
            case VotingEvent _,ComparisonEvent _ -> {
            }
        }
    }

    private void count(CatalogEvent event, long position) {
        switch (event) {
            case ToolRegistered e -> contenders.put(e.tool().value(), Contender.registered(e, position));
            case ToolRevised e -> change(e.tool(), position, contender -> contender.after(e.changes()));
            case ToolRetired e -> change(e.tool(), position, contender -> contender.retired(true));
            case ToolReinstated e -> change(e.tool(), position, contender -> contender.retired(false));
        }
    }

    private void change(ToolId tool, long position, UnaryOperator<Contender> change) {
        var known = contenders.get(tool.value());
        if (known == null) throw new IllegalStateException("no tool was registered as " + tool);
        var chapter = Chapter.of(position);
        if (known.chapter() < chapter) openings.add(new Opening(chapter, known));
        contenders.put(tool.value(), change.apply(known).heardIn(chapter));
    }

    SortedMap<String, Contender> contenders() {
        return contenders;
    }

    /** Of the tools that were heard of in a chapter for the first time. */
    List<Opening> openings() {
        return openings;
    }

    Warming warming() {
        return warming;
    }
}
