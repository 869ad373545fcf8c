package dev.jurybox.query.feed;

/** How far one projection has read one partition. The offset is only a hint where to read on. */
record Checkpoint(int partition, long position, long topicOffset) {

    static Checkpoint start(int partition) {
        return new Checkpoint(partition, 0, -1);
    }

    /** What an event is to this checkpoint. */
    enum Link {
        REPEAT, NEXT, GAP
    }

    Link linkTo(Incoming event) {
        if (event.position() <= position) return Link.REPEAT;
        return event.previousPosition() == position ? Link.NEXT : Link.GAP;
    }

    Checkpoint after(Incoming event) {
        return new Checkpoint(partition, Math.max(position, event.position()), event.offset());
    }
}
