package dev.jurybox.query.feed;

/**
 * How far one projection has read one partition.
 *
 * @param topicOffset only a hint where to read on
 * @param events how many there were up to here: positions are dense, so over all partitions they tell what is missing
 */
public record Checkpoint(int partition, long position, long topicOffset, long events) {

    public static Checkpoint start(int partition) {
        return new Checkpoint(partition, 0, RawEvent.NO_OFFSET, 0);
    }

    /** What an event is to this checkpoint. */
    enum Link {
        REPEAT, NEXT, GAP, BROKEN
    }

    Link linkTo(RawEvent event) {
        if (event.position() <= position) return Link.REPEAT;
        if (event.previousPosition() == position) return Link.NEXT;
        return event.previousPosition() > position ? Link.GAP : Link.BROKEN;
    }

    Checkpoint after(RawEvent event) {
        return new Checkpoint(
                partition,
                Math.max(position, event.position()),
                event.offset() == RawEvent.NO_OFFSET ? topicOffset : event.offset(),
                event.position() > position ? events + 1 : events);
    }
}
