package dev.jurybox.command.relay;

/**
 * The offsets that a partition holds.
 *
 * @param first the first one, which retention moves forward
 * @param end one past the last
 */
record OffsetRange(long first, long end) {

    boolean holds(long offset) {
        return first <= offset && offset < end;
    }
}
