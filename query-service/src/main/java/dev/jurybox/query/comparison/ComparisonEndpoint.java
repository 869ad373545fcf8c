package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class ComparisonEndpoint {

    private final ComparisonPages pages;
    private final ResponseRenderer renderer;

    ComparisonEndpoint(ComparisonPages pages, ResponseRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    @GetMapping("/api/comparisons/{id}")
    RenderedResponse<ComparisonPage> comparison(@PathVariable String id, ConditionalRequest request) {
        var asked = ComparisonId.parse(id).orElseThrow(ComparisonPages::unknown);
        return renderer.respondCached(request, "comparison " + id, () -> pages.page(asked),
                ComparisonPage::dependency);
    }
}
