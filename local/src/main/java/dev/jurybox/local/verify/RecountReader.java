package dev.jurybox.local.verify;

import dev.jurybox.local.recount.DisregardedEvents;
import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.recount.LogRecount;
import dev.jurybox.local.recount.RankRules;
import dev.jurybox.local.recount.ToolSummary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the log into a recount, further whenever asked. */
final class RecountReader {

    private static final int SHOWN_EVERY = 10_000;

    private final LogRecount recount = new LogRecount();
    private final DisregardedEvents disregarded;
    private final LogSource log;
    private final Consumer<RecountProgress> progress;
    private final long begun = System.nanoTime();

    RecountReader(LogSource log, Consumer<RecountProgress> progress) {
        this.log = log;
        this.disregarded = DisregardedEvents.in(log.disregards());
        this.progress = progress;
    }

    LogRecount recount() {
        return recount;
    }

    DisregardedEvents disregarded() {
        return disregarded;
    }

    long position() {
        return recount.position();
    }

    /**
     * Reads up to a position.
     *
     * @param end the position that the progress is measured by
     */
    RecountAtPosition readTo(long position, long end) {
        read(position, event -> {
            if (event.position() % SHOWN_EVERY == 0) show(end);
        });
        show(end);
        return RecountAtPosition.of(recount);
    }

    /** Reads on to the end of the log, and returns what it gives there. */
    RecountAtPosition readToHead() {
        read(log.head(), _ -> {});
        return RecountAtPosition.of(recount);
    }

    /** The same, but returns the further summaries that each tool had on the way. */
    Map<String, List<ToolSummary>> readSummariesToHead() {
        var summaries = new HashMap<String, List<ToolSummary>>();
        read(log.head(), event -> changedBy(event)
                .forEach(tool -> summaries.computeIfAbsent(tool.tool(), _ -> new ArrayList<>()).add(tool)));
        return summaries;
    }

    /** Rules change all tools at once. */
    private Stream<ToolSummary> changedBy(LogEvent event) {
        return event.subject().equals(RankRules.SUBJECT)
                ? recount.summaries().stream()
                : recount.summary(event.subject()).stream();
    }

    private void read(long through, Consumer<LogEvent> then) {
        log.read(recount.position(), through, event -> {
            if (disregarded.contains(event)) {
                recount.passOver(event);
            } else {
                recount.count(event);
            }
            then.accept(event);
        });
        recount.endAt(through);
    }

    private void show(long end) {
        progress.accept(RecountProgress.of(recount.position(), end, System.nanoTime() - begun));
    }
}
