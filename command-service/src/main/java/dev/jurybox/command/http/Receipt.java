package dev.jurybox.command.http;

import org.jspecify.annotations.Nullable;

/**
 * What a client holds after a write: where the log stands with it. A read that waits for this position in this
 * partition sees the write.
 */
public record Receipt(String commandId, long position, int partition, boolean changed, @Nullable String leaf) {}
