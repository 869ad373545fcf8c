package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPage;
import java.util.List;

/** The cards of tools that a visitor bookmarked. Only the browser knows which: it asks for them by the address. */
public record BookmarksPage(List<ToolPage> tools, PageHead head) implements PageModel {

    @Override
    public String template() {
        return "bookmarks";
    }
}
