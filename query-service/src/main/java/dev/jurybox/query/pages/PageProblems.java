package dev.jurybox.query.pages;

import static java.util.Objects.requireNonNullElse;

import dev.jurybox.http.HtmlProblems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers a browser with a page where no endpoint was reached, such as for an address that does not exist. */
@Component
class PageProblems implements HtmlProblems {

    private final PageRenderer renderer;

    PageProblems(PageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
        renderer.write(response, new FailurePage(problem.getStatus(),
                requireNonNullElse(problem.getTitle(), ""), requireNonNullElse(problem.getDetail(), "")));
    }
}
