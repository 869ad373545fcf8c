package dev.jurybox.query.pages.docs;

import static java.util.Comparator.comparing;

import dev.jurybox.http.ProblemType;
import dev.jurybox.http.ProblemWords;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageRenderer;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Explains the types of problems. Any client gets the page, whatever it accepts: it follows a link for people. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
@RequestMapping("/problems")
class ProblemPageEndpoint {

    private static final List<ApiDocument> APIS = List.of(ApiDocument.COMMANDS, ApiDocument.QUERIES);

    private final PageRenderer renderer;
    private final PageTexts texts;
    private final List<DocumentedOperation> operations = APIS.stream().flatMap(ApiDocument::operations).toList();
    private final List<String> general = APIS.stream().map(ApiDocument::generalProblems).flatMap(List::stream).toList();

    ProblemPageEndpoint(PageRenderer renderer, PageTexts texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping
    RenderedResponse<Object> all() {
        var problems = Arrays.stream(ProblemType.values()).map(ExplainedProblem::of)
                .sorted(comparing(problem -> problem.type().status().value())).toList();
        var head = new PageHead(texts.of("problems.title"), texts.of("problems.description"), "", "/problems");
        return DocumentationResponses.page(renderer.html(new ProblemListPage(problems, head)));
    }

    @GetMapping("/{slug}")
    RenderedResponse<Object> problem(@PathVariable String slug) {
        var type = ProblemType.of(slug).orElseThrow(
                () -> new ProblemException(ProblemType.UNKNOWN_PATH, "There is no problem of that name."));
        var head = new PageHead(type.title(), ProblemWords.of(type).meaning(), "", type.path());
        return DocumentationResponses.page(renderer.html(new ProblemPage(ExplainedProblem.of(type),
                general.contains(slug), answering(slug).toList(), head)));
    }

    private Stream<DocumentedOperation> answering(String slug) {
        return operations.stream().filter(operation -> operation.problems().contains(slug));
    }
}
