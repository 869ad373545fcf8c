package dev.jurybox.proving.bench;

/** Says what is going on, for people who wait. */
@FunctionalInterface
public interface Progress {

    void step(String what);
}
