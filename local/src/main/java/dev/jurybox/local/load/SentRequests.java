package dev.jurybox.local.load;

/** The latency of each request, and the time that all of them took together. */
public record SentRequests(long[] latenciesNanos, double seconds) {}
