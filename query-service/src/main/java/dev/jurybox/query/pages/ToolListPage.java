package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cards of all tools, or of those of one category or with one text, in the order of their names in addresses.
 *
 * @param wanted the text that was searched for
 */
public record ToolListPage(@Nullable String category, @Nullable String wanted, List<ToolPage> tools,
        @Nullable String limit, @Nullable String next, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "tools";
    }
}
