package dev.jurybox.query.feed;

/** A stretch of a partition that was not delivered: what is missing, and the event that showed it. */
record Gap(int partition, long after, long through, long shownBy) {

    static Gap between(Checkpoint checkpoint, Incoming event) {
        return new Gap(checkpoint.partition(), checkpoint.position(), event.previousPosition(), event.position());
    }

    @Override
    public String toString() {
        return "partition %d was read to position %d, but the event at %d follows %d".formatted(
                partition, after, shownBy, through);
    }
}
