package dev.jurybox.command.http;

import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an editor does something: it is kept for ever. */
public record ReasonBody(@NotBlank @PlainText @Size(max = 500) String reason) {}
