package dev.jurybox.command.eventlog;

import dev.jurybox.eventstore.LogHead;
import dev.jurybox.eventstore.StoredEvent;
import java.util.List;
import java.util.UUID;

/**
 * A page of the log.
 *
 * @param through the position up to which no requested event is missing
 */
record LogPage(UUID logId, long head, long through, List<StoredEvent> events) {

    static LogPage of(LogHead head, long through, List<StoredEvent> events) {
        return new LogPage(head.logId(), head.position(), through, events);
    }
}
