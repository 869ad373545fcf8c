package dev.jurybox.proving.bench;

/** Prints the current step, for a user that waits. */
@FunctionalInterface
public interface ProgressOutput {

    void step(String what);
}
