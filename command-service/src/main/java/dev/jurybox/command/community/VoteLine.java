package dev.jurybox.command.community;

import dev.jurybox.events.Choice;
import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A vote as a collector reports it, one on a line.
 *
 * @param voter the collector's own id of the voter; it is never kept
 * @param key names the command, if it shall be asked about
 */
record VoteLine(
        @NotNull String tool,
        @NotBlank @PlainText @Size(max = 200) String voter,
        @NotNull Choice choice,
        @Nullable String key) {}
