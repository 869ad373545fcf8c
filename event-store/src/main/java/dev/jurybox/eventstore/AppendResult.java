package dev.jurybox.eventstore;

import java.util.List;
import java.util.UUID;

/**
 * What one command appended: committed events at contiguous positions, in order.
 *
 * @param position of the last event on the subject of the first one. Events on other subjects only follow from it
 * @param partition of that subject
 */
public record AppendResult(
        List<UUID> eventIds, long firstPosition, long position, int partition, List<String> leaves) {

    public long lastPosition() {
        return firstPosition + eventIds.size() - 1;
    }

    /** The leaf hash of the event at {@link #position}. */
    public String leaf() {
        return leaves.get(Math.toIntExact(position - firstPosition));
    }
}
