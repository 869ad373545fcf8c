package dev.jurybox.query.ranking;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.DisregardEvent;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.events.PanelEvent;
import dev.jurybox.events.RuleEvent;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Folds events into the counts of tools, starting from given standings. */
public final class StandingsFold {

    private final SortedMap<String, ToolCounts> contenders;
    private final List<StandingSnapshot> openings = new ArrayList<>();
    private final HeatBucketDeltas heatBucketDeltas;

    public StandingsFold(Map<String, ToolCounts> begun) {
        this(begun, new HeatBucketDeltas());
    }

    /** @param deltas what was added to the heat buckets already; the fold adds to it */
    public StandingsFold(Map<String, ToolCounts> begun, HeatBucketDeltas deltas) {
        contenders = new TreeMap<>(begun);
        heatBucketDeltas = deltas;
    }

    public void count(RecordedEvent<? extends JuryboxEvent> event) {
        var position = event.envelope().position();
        switch (event.event()) {
            case CatalogEvent e -> count(e, position);
            case PanelEvent e -> change(e.tool(), position, toolCounts -> toolCounts.after(e));
            case CommunityEvent e -> {
                change(e.tool(), position, toolCounts -> toolCounts.after(e));
                heatBucketDeltas.add(e, event.envelope());
            }
            case VotingEvent _,ComparisonEvent _,RuleEvent _,DisregardEvent _ -> {
            }
        }
    }

    private void count(CatalogEvent event, long position) {
        switch (event) {
            case ToolRegistered e -> contenders.put(e.tool().value(), ToolCounts.registered(e, position));
            case ToolRevised e -> change(e.tool(), position, toolCounts -> toolCounts.after(e.changes()));
            case ToolRetired e -> change(e.tool(), position, toolCounts -> toolCounts.retired(true));
            case ToolReinstated e -> change(e.tool(), position, toolCounts -> toolCounts.retired(false));
        }
    }

    private void change(ToolId tool, long position, UnaryOperator<ToolCounts> change) {
        var known = contenders.get(tool.value());
        if (known == null) throw new IllegalStateException("no tool was registered as " + tool);
        var chapter = SnapshotIntervals.of(position);
        if (known.chapter() < chapter) openings.add(new StandingSnapshot(chapter, known));
        contenders.put(tool.value(), change.apply(known).seenIn(chapter));
    }

    public SortedMap<String, ToolCounts> contenders() {
        return contenders;
    }

    /** Returns a snapshot of each tool that had its first event of an interval. */
    List<StandingSnapshot> openings() {
        return openings;
    }

    public HeatBucketDeltas warming() {
        return heatBucketDeltas;
    }
}
