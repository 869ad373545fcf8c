package dev.jurybox.command.catalog;

import dev.jurybox.events.Entry;
import dev.jurybox.events.ToolDetails;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A tool as an editor submits it.
 *
 * @param tool the slug: lower-case letters and digits, with single hyphens between them
 * @param name the name that pages show
 * @param category the category that lists can be restricted to
 * @param tagline what the tool is, in one line
 * @param description what the tool does, in plain text
 * @param entry what it costs to begin with it
 * @param pricing what it costs, in words
 * @param bestFor whom or what it suits best
 * @param homepage the address of its own site, beginning with https:// or http://
 */
record NewTool(
        @NotBlank @Slug String tool,
        @NotBlank @PlainText @Size(max = 120) String name,
        @NotBlank @PlainText @Size(max = 80) String category,
        @NotBlank @PlainText @Size(max = 200) String tagline,
        @NotBlank @PlainText @Size(max = 4_000) String description,
        @NotNull Entry entry,
        @NotBlank @PlainText @Size(max = 500) String pricing,
        @Nullable @PlainText @Size(max = 200) String bestFor,
        @Nullable @PlainText @WebAddress @Size(max = 500) String homepage) {

    RegisterTool toCommand() {
        return new RegisterTool(new ToolId(tool), new ToolDetails(
                name, category, tagline, description, entry, pricing, bestFor, homepage));
    }
}
