package dev.jurybox.query.pages.embed;

import dev.jurybox.query.comparison.ComparisonPage;
import dev.jurybox.query.comparison.SideView;
import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;
import java.util.List;

/** One comparison, as small as a frame of another site. */
public record EmbedPage(ComparisonPage comparison, PageHead head) implements PageModel {

    @Override
    public String template() {
        return "embed";
    }

    public List<SideView> sides() {
        return List.of(comparison.left(), comparison.right());
    }
}
