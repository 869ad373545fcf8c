package dev.jurybox.command.relay;

/**
 * Offsets of a partition, such as those that it holds.
 *
 * @param first the first one, which retention moves forward
 * @param end one past the last
 */
record OffsetRange(long first, long end) {

    /** The last offsets of it, at most so many. */
    OffsetRange last(long most) {
        return new OffsetRange(Math.max(first, end - most), end);
    }

    boolean holds(long offset) {
        return first <= offset && offset < end;
    }
}
