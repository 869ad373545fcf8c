package dev.jurybox.command.community;

import dev.jurybox.events.Choice;
import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a collector reports it, one per line.
 *
 * @param voter the collector's own id of the voter, which is never stored
 * @param key the idempotency key, if the sender wants to be able to query the command
 */
record VoteLine(
        @NotNull String tool,
        @NotBlank @PlainText @Size(max = 200) String voter,
        @NotNull Choice choice,
        @Nullable String key) {}
