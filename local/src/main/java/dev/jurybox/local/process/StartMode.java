package dev.jurybox.local.process;

/** Whether a JVM uses its AOT cache or records it. */
public enum StartMode {
    AS_FAST_AS_PREPARED, PREPARING
}
