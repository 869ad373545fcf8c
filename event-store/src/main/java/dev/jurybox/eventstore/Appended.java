package dev.jurybox.eventstore;

import java.util.List;
import java.util.UUID;

/** What one command left in the log: committed, contiguous, in order. */
public record Appended(List<UUID> eventIds, long firstPosition, long lastPosition, int partition, String leaf) {}
