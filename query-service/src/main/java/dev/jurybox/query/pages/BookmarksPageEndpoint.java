package dev.jurybox.query.pages;

import dev.jurybox.events.ToolId;
import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "rankings"})
class BookmarksPageEndpoint {

    private static final int TOOLS_MAX = 20;

    private final ToolPages tools;
    private final PageRenderer renderer;
    private final PageHead head;

    BookmarksPageEndpoint(ToolPages tools, PageRenderer renderer, PageTexts texts) {
        this.tools = tools;
        this.renderer = renderer;
        this.head = new PageHead(texts.of("bookmarks.title"), texts.of("bookmarks.description"), "bookmarks",
                "/bookmarks");
    }

    /** The script of the page asks for many tools in several requests. */
    @GetMapping("/bookmarks")
    RenderedResponse<BookmarksPage> bookmarks(@RequestParam(defaultValue = "") List<String> tool,
            ConditionalRequest request) {
        if (tool.size() > TOOLS_MAX) {
            throw ProblemException.invalid("This page shows %d tools at most.".formatted(TOOLS_MAX));
        }
        var known = tool.stream().filter(ToolId::isValid).distinct().toList();
        return renderer.respond(request, SignedCursors.list("bookmarks", String.join(" ", known)),
                () -> new BookmarksPage(tools.of(known), head), _ -> new CacheDependency.Subjects(Set.copyOf(known)));
    }
}
