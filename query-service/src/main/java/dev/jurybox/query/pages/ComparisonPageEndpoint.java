package dev.jurybox.query.pages;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.comparison.ComparisonPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class ComparisonPageEndpoint {

    private final ComparisonPages comparisons;
    private final PageRenderer renderer;
    private final PageTexts texts;
    private final StructuredDataFactory data;

    ComparisonPageEndpoint(ComparisonPages comparisons, PageRenderer renderer, PageTexts texts,
            StructuredDataFactory data) {
        this.comparisons = comparisons;
        this.renderer = renderer;
        this.texts = texts;
        this.data = data;
    }

    /** The two tools in the other order are redirected to the address of the page. */
    @GetMapping("/compare/{id}")
    ResponseEntity<?> comparison(@PathVariable String id, @RequestParam @Nullable String after,
            ConditionalRequest request) {
        var asked = ComparisonId.parse(id).orElseThrow(ComparisonPages::unknown);
        var canonical = comparisons.canonical(asked).orElse(asked);
        if (!canonical.equals(asked)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create("/compare/" + canonical))
                    .build();
        }
        return renderer.respond(request.after(after), SignedCursors.list("comparison", id), () -> page(asked),
                page -> page.comparison().dependency());
    }

    private ComparisonDetailPage page(ComparisonId asked) {
        var comparison = comparisons.page(asked);
        var title = texts.of("compare.title", comparison.left().card().name(), comparison.right().card().name());
        return new ComparisonDetailPage(comparison, ComparisonDetailPage.scorecard(comparison),
                new PageHead(title, texts.of("compare.description", title), "compare", "/compare/" + asked)
                        .with("/cards/" + asked + ".png", data.ofComparison(title, "/compare/" + asked)));
    }
}
