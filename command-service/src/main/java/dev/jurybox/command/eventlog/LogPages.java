package dev.jurybox.command.eventlog;

import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.LogHead;
import dev.jurybox.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads in steps of 100 positions, so that of long events little more is read than fits a page. */
record LogPages(EventLog log) {

    static final int BYTES_MAX = 4 * 1_024 * 1_024;

    private static final int STEP = 100;

    LogPage page(LogHead head, LogQuery query) {
        var through = query.through(head.position());
        var events = new ArrayList<StoredEvent>();
        var bytes = 0L;
        for (var after = query.after(); after < through; after += STEP) {
            for (var event : step(query.partition(), after, Math.min(after + STEP, through))) {
                bytes += event.payload().length + event.metadata().length;
                if (bytes > BYTES_MAX && !events.isEmpty()) {
                    return LogPage.of(head, events.getLast().position(), events);
                }
                events.add(event);
            }
        }
        return LogPage.of(head, through, events);
    }

    private List<StoredEvent> step(@Nullable Integer partition, long after, long through) {
        return partition == null
                ? log.after(after, (int) (through - after))
                : log.ofPartition(partition, after, through);
    }
}
