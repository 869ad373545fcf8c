package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of all tools, or of those of one category, in the order of their names in addresses. */
public record ToolListPage(@Nullable String category, List<ToolPage> tools, @Nullable String limit,
        @Nullable String next, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "tools";
    }
}
