package dev.jurybox.command.relay;

import dev.jurybox.eventstore.StoredEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the log has been relayed to the topic.
 *
 * @param topicId the topic's id in Kafka, which changes if the topic is recreated; null before the first check
 * @param cursor every event up to this position was acknowledged
 * @param marks for each partition a record with all acknowledged ones at or before it: while it is in its place, none
 *     was lost
 */
record RelayCursor(@Nullable UUID topicId, long cursor, List<DeliveryMark> marks) {

    RelayCursor after(List<StoredEvent> page, List<Long> offsets) {
        var moved = new ArrayList<>(marks);
        for (var i = 0; i < page.size(); i++) {
            var event = page.get(i);
            moved.set(event.partition(), moved.get(event.partition()).followedBy(event, offsets.get(i)));
        }
        return new RelayCursor(topicId, page.getLast().position(), List.copyOf(moved));
    }
}
