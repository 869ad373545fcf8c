package dev.jurybox.query.pages;

import dev.jurybox.query.myvotes.MyVote;
import java.util.List;

/** The votes of the visitor. */
public record MyVotesPage(List<MyVote> votes, ToolNames names, PageHead head) implements PageModel {

    @Override
    public String template() {
        return "votes";
    }
}
