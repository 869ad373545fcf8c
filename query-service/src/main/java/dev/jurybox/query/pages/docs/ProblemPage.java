package dev.jurybox.query.pages.docs;

import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageModel;
import java.util.List;

/**
 * One type of problem.
 *
 * @param general whether any request can be answered with it
 * @param operations those that can answer it because of what they do
 */
public record ProblemPage(ExplainedProblem problem, boolean general, List<DocumentedOperation> operations,
        PageHead head)
        implements
            PageModel {

    @Override
    public String template() {
        return "problem";
    }
}
