package dev.jurybox.query.comparison;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ComparisonEndpoint {

    private final ComparisonReader comparisons;
    private final ComparisonPages pages;
    private final Telling telling;

    ComparisonEndpoint(ComparisonReader comparisons, ComparisonPages pages, Telling telling) {
        this.comparisons = comparisons;
        this.pages = pages;
        this.telling = telling;
    }

    @GetMapping("/api/comparisons/{id}")
    Told<ComparisonPage> comparison(@PathVariable String id, Asked asked) {
        var asking = ComparisonId.parse(id).orElseThrow(ComparisonEndpoint::unknown);
        return telling.tellKept(asked, "comparison " + id, () -> page(asking), ComparisonEndpoint::subjects);
    }

    private ComparisonPage page(ComparisonId asking) {
        var published = comparisons.find(asking.pair()).orElseThrow(ComparisonEndpoint::unknown);
        if (!published.id().equals(asking)) {
            throw Refusal.notFound("unknown-comparison", "These two are compared as " + published.id() + ".");
        }
        if (published.withdrawn() != null) {
            throw new Refusal(HttpStatus.GONE, "unpublished", "Unpublished", "This comparison is no longer published.");
        }
        return pages.of(published).orElseThrow(ComparisonEndpoint::unknown);
    }

    private static Set<String> subjects(ComparisonPage page) {
        var id = ComparisonId.parse(page.id()).orElseThrow();
        return Set.of(id.pair(), id.left().value(), id.right().value());
    }

    private static Refusal unknown() {
        return Refusal.notFound("unknown-comparison", "No comparison is published under that name.");
    }
}
