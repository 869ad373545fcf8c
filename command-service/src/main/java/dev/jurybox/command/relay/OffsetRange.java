package dev.jurybox.command.relay;

/**
 * The offsets a partition holds.
 *
 * @param first where it begins, which retention moves on
 * @param end one behind the last
 */
record OffsetRange(long first, long end) {

    boolean holds(long offset) {
        return first <= offset && offset < end;
    }
}
