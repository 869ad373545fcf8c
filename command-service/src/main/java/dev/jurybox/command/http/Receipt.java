package dev.jurybox.command.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What a client holds after a write: where the log stands with it. A read that waits for this position in this
 * partition sees the write.
 *
 * @param leaf the event's hash, if there is one
 * @param revision of what was edited, if it can be
 */
public record Receipt(
        String commandId,
        long position,
        int partition,
        boolean changed,
        @Nullable String leaf,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer revision) {}
