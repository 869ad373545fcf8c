package dev.jurybox.eventstore;

import java.util.List;
import java.util.UUID;

/** What one command left in the log: committed, contiguous, in order. */
public record AppendResult(List<UUID> eventIds, long firstPosition, int partition, List<String> leaves) {

    public long lastPosition() {
        return firstPosition + eventIds.size() - 1;
    }

    /** The last event's. */
    public String leaf() {
        return leaves.getLast();
    }
}
