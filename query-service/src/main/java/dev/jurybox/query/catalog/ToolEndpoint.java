package dev.jurybox.query.catalog;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally"})
class ToolEndpoint {

    private final ToolPages pages;
    private final ResponseRenderer renderer;

    ToolEndpoint(ToolPages pages, ResponseRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    /**
     * Returns everything that the page of a tool shows.
     *
     * <p>That is its card, the reviews and the verdict of its panel, and the votes of the community.
     *
     * @param tool the slug of the tool
     * @return The tool.
     */
    @AnswersProblems(ProblemType.UNKNOWN_TOOL)
    @GetMapping("/api/tools/{tool}")
    RenderedResponse<ToolPage> tool(@PathVariable String tool, ConditionalRequest request) {
        return renderer.respondCached(request, "tool " + tool, () -> pages.page(tool), _ -> CacheDependency.on(tool));
    }
}
