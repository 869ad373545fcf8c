package dev.jurybox.query.projection.consumer;

/** Decides when a replay may apply its next events. All threads of the replay share it. */
public interface ReplayThrottle {

    ReplayThrottle UNLIMITED = wanted -> wanted;

    /**
     * Waits until at least one event may be applied, without a transaction or a lock.
     *
     * @param wanted how many events the replay has at hand, at least one
     * @return how many of them may be applied now
     */
    int admit(int wanted);

    /**
     * Runs the next step of one reader, and may let it wait for others before. The reader has no transaction and no
     * lock.
     */
    default void inTurn(Runnable step) {
        step.run();
    }

    /** Whether there is a limit now: then a replay may be slow because it has to be. */
    default boolean isLimited() {
        return false;
    }
}
