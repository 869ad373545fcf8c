package dev.jurybox.local.process;

/** Whether a JVM starts by what it learnt, or learns. */
public enum StartMode {
    AS_FAST_AS_PREPARED, PREPARING
}
