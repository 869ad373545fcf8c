package dev.jurybox.query.pages.docs;

import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;
import java.util.List;

/** All types of problems, in the order of their statuses. */
public record ProblemListPage(List<ExplainedProblem> problems, PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "problems";
    }
}
