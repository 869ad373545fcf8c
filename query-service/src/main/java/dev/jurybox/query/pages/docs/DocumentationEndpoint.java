package dev.jurybox.query.pages.docs;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageRenderer;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@RequestMapping("/docs")
class DocumentationEndpoint {

    private final PageRenderer renderer;
    private final PageTexts texts;

    DocumentationEndpoint(PageRenderer renderer, PageTexts texts) {
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping
    RenderedResponse<Object> queries() {
        return operations(ApiDocument.QUERIES, "/docs", "get");
    }

    /** The command service has an address of its own, so nothing can be sent to it from here. */
    @GetMapping("/commands")
    RenderedResponse<Object> commands() {
        return operations(ApiDocument.COMMANDS, "/docs/commands", "");
    }

    @GetMapping("/events")
    RenderedResponse<Object> events() {
        return DocumentationResponses.page(renderer.html(new EventReader(ApiDocument.EVENTS.json())
                .page(head("events", "/docs/events"))));
    }

    @GetMapping("/{document}.json")
    RenderedResponse<Object> document(@PathVariable String document) {
        return DocumentationResponses.document(ApiDocument.of(document).orElseThrow(
                () -> new ProblemException(ProblemType.UNKNOWN_PATH, "There is no such document.")).text());
    }

    private RenderedResponse<Object> operations(ApiDocument document, String path, String submit) {
        return DocumentationResponses.page(renderer.html(new OperationsPage(document.word(), document.path(), submit,
                head(document.word(), path))));
    }

    private PageHead head(String tab, String path) {
        return new PageHead(texts.of("docs.title." + tab), texts.of("docs.description." + tab), "", path);
    }
}
