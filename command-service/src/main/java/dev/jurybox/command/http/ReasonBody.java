package dev.jurybox.command.http;

import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The reason for what an editor does, which is stored for ever.
 *
 * @param reason one or a few sentences, up to 500 characters
 */
public record ReasonBody(@NotBlank @PlainText @Size(max = 500) String reason) {}
