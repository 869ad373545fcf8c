package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class ComparisonEndpoint {

    private final ComparisonReader comparisons;
    private final ComparisonPages pages;
    private final ResponseRenderer renderer;

    ComparisonEndpoint(ComparisonReader comparisons, ComparisonPages pages, ResponseRenderer renderer) {
        this.comparisons = comparisons;
        this.pages = pages;
        this.renderer = renderer;
    }

    @GetMapping("/api/comparisons/{id}")
    RenderedResponse<ComparisonPage> comparison(@PathVariable String id, ConditionalRequest request) {
        var asking = ComparisonId.parse(id).orElseThrow(ComparisonEndpoint::unknown);
        return renderer.respondCached(request, "comparison " + id, () -> page(asking), ComparisonEndpoint::dependency);
    }

    private ComparisonPage page(ComparisonId asking) {
        var published = comparisons.find(asking.pair()).orElseThrow(ComparisonEndpoint::unknown);
        if (!published.id().equals(asking)) {
            throw ProblemException.notFound("unknown-comparison", "These two are compared as " + published.id() + ".");
        }
        if (published.withdrawn() != null) {
            throw new ProblemException(HttpStatus.GONE, "unpublished", "Unpublished",
                    "This comparison is no longer published.");
        }
        return pages.of(published).orElseThrow(ComparisonEndpoint::unknown);
    }

    private static CacheDependency dependency(ComparisonPage page) {
        var id = ComparisonId.parse(page.id()).orElseThrow();
        return CacheDependency.on(id.pair(), id.left().value(), id.right().value());
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("unknown-comparison", "No comparison is published under that name.");
    }
}
