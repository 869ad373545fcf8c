package dev.jurybox.query.verdicts;

import dev.jurybox.events.ToolId;
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

    @GetMapping("/api/verdicts")
    RenderedResponse<VerdictPage> all(@ModelAttribute VerdictQuery query, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        return renderer.respond(request, () -> pages.page(query.selection(panel), pageRequest));
    }

    @GetMapping("/api/tools/{tool}/verdicts")
    RenderedResponse<VerdictPage> ofTool(@PathVariable String tool, @ModelAttribute PageRequest pageRequest,
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
        return ProblemException.notFound("unknown-tool", "No tool is registered under that name.");
    }
}
