package dev.jurybox.query.projection.consumer;

/** Lets a reader of the topic wait for others before it polls records and applies them. */
public interface ReaderTurn {

    /** Runs the step in its turn. The reader has no transaction and no lock. */
    void take(Runnable step);
}
