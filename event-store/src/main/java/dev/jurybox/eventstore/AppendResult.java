package dev.jurybox.eventstore;

import java.util.List;
import java.util.UUID;

/** What one command appended: committed events at contiguous positions, in order. */
public record AppendResult(List<UUID> eventIds, long firstPosition, int partition, List<String> leaves) {

    public long lastPosition() {
        return firstPosition + eventIds.size() - 1;
    }

    /** The leaf hash of the last event. */
    public String leaf() {
        return leaves.getLast();
    }
}
