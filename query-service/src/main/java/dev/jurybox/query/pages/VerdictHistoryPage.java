package dev.jurybox.query.pages;

import dev.jurybox.query.verdicts.VerdictPage;
import org.jspecify.annotations.Nullable;

/** The changes of all verdicts, newest first. */
public record VerdictHistoryPage(VerdictPage page, ToolNames names, @Nullable String limit,
        PageHead head) implements PageModel {

    @Override
    public String template() {
        return "verdicts";
    }
}
