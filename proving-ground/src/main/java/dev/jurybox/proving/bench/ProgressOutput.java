package dev.jurybox.proving.bench;

/** Says what is going on, for people who wait. */
@FunctionalInterface
public interface ProgressOutput {

    void step(String what);
}
