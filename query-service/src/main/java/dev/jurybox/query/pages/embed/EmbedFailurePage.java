package dev.jurybox.query.pages.embed;

import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;

/** Says in the frame why there is no comparison. */
public record EmbedFailurePage(String detail, PageHead head) implements PageModel {

    EmbedFailurePage(String title, String detail) {
        this(detail, new PageHead(title, detail, "", ""));
    }

    @Override
    public String template() {
        return "unembedded";
    }
}
