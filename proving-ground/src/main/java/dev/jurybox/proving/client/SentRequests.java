package dev.jurybox.proving.client;

/** How long each request took, and all of them together. */
public record SentRequests(long[] latenciesNanos, double seconds) {}
