package dev.jurybox.query.projection;

/**
 * How far one projection has applied one partition.
 *
 * @param topicOffset only a hint where to read on
 * @param events the number of events up to here: positions are dense, so the sum over all partitions shows how many
 *     events are missing
 */
public record Checkpoint(int partition, long position, long topicOffset, long events) {

    public static Checkpoint start(int partition) {
        return new Checkpoint(partition, 0, RawEvent.NO_OFFSET, 0);
    }

    /** How an event relates to this checkpoint. */
    public enum Link {
        REPEAT, NEXT, GAP, BROKEN
    }

    public Link linkTo(RawEvent event) {
        if (event.position() <= position) return Link.REPEAT;
        if (event.previousPosition() == position) return Link.NEXT;
        return event.previousPosition() > position ? Link.GAP : Link.BROKEN;
    }

    public Checkpoint after(RawEvent event) {
        return new Checkpoint(
                partition,
                Math.max(position, event.position()),
                event.offset() == RawEvent.NO_OFFSET ? topicOffset : event.offset(),
                event.position() > position ? events + 1 : events);
    }
}
