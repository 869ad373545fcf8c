package dev.jurybox.local.archive;

/** Is called as an export or import proceeds. */
@FunctionalInterface
public interface ProgressListener {

    int EVERY = 10_000;

    /**
     * Called for each ten-thousandth event and for the last one.
     *
     * @param last the position of the last event
     */
    void reached(long position, long last);

    /** Passes on a position that is due. */
    default void passed(long position, long last) {
        if (position % EVERY == 0 || position == last) reached(position, last);
    }
}
