package dev.jurybox.query.verdicts;

import dev.jurybox.events.ToolId;
import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.panel.PanelProperties;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards"})
class VerdictEndpoint {

    private final VerdictReader verdicts;
    private final VerdictPages pages;
    private final PanelProperties panel;
    private final ResponseRenderer renderer;

    VerdictEndpoint(VerdictReader verdicts, VerdictPages pages, PanelProperties panel, ResponseRenderer renderer) {
        this.verdicts = verdicts;
        this.pages = pages;
        this.panel = panel;
        this.renderer = renderer;
    }

    /**
     * Lists the changes of verdicts, newest first.
     *
     * <p>A change is one of the verdict of a panel, or of the majority of the community. All filters have to match.
     *
     * @return A page of changes, and the comparisons that each tool is in.
     */
    @GetMapping("/api/verdicts")
    RenderedResponse<VerdictPage> verdicts(@ModelAttribute VerdictQuery query, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        return renderer.respond(request, () -> pages.page(query.selection(panel), pageRequest));
    }

    /**
     * Lists the changes of the verdicts on one tool, newest first.
     *
     * <p>A tool without changes has an empty list.
     *
     * @param tool the slug of the tool
     * @return A page of changes, and the comparisons that the tool is in.
     */
    @AnswersProblems(ProblemType.UNKNOWN_TOOL)
    @GetMapping("/api/tools/{tool}/verdicts")
    RenderedResponse<VerdictPage> verdictsOfTool(@PathVariable String tool, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        if (!ToolId.isValid(tool)) throw unknownTool();
        var key = SignedCursors.list("verdicts", tool, pageRequest.limit(), pageRequest.cursor());
        return renderer.respondCached(request, key, () -> page(tool, pageRequest), _ -> CacheDependency.onEverything());
    }

    private VerdictPage page(String tool, PageRequest pageRequest) {
        if (!verdicts.knows(tool)) throw unknownTool();
        return pages.page(VerdictFilter.ofTool(tool), pageRequest);
    }

    private static ProblemException unknownTool() {
        return new ProblemException(ProblemType.UNKNOWN_TOOL, "No tool is registered under that name.");
    }
}
