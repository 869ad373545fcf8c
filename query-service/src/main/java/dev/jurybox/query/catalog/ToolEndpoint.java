package dev.jurybox.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.panel.PanelView;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.readcache.DegradedSubjects;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally"})
class ToolEndpoint {

    /** @param degraded whether the tool is parked in a projection, so that parts of this page no longer change */
    record ToolPage(@JsonUnwrapped ToolCard card, PanelView panel, CommunityView community, boolean degraded) {}

    private final ToolReader tools;
    private final PanelReader panels;
    private final CommunityReader community;
    private final DegradedSubjects degradedSubjects;
    private final ResponseRenderer renderer;

    ToolEndpoint(ToolReader tools, PanelReader panels, CommunityReader community, DegradedSubjects degradedSubjects,
            ResponseRenderer renderer) {
        this.tools = tools;
        this.panels = panels;
        this.community = community;
        this.degradedSubjects = degradedSubjects;
        this.renderer = renderer;
    }

    @GetMapping("/api/tools/{tool}")
    RenderedResponse<ToolPage> tool(@PathVariable String tool, ConditionalRequest request) {
        return renderer.respondCached(request, "tool " + tool, () -> page(tool), _ -> CacheDependency.on(tool));
    }

    private ToolPage page(String tool) {
        return tools.find(tool)
                .map(card -> new ToolPage(card, panels.panelOf(tool), community.of(tool),
                        degradedSubjects.isAnyDegraded(tool)))
                .orElseThrow(() -> ProblemException.notFound("unknown-tool", "No tool is registered under that name."));
    }
}
