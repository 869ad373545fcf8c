package dev.jurybox.query.pages.feeds;

import dev.jurybox.query.comparison.list.ComparisonListQuery;
import dev.jurybox.query.comparison.list.ComparisonLists;
import dev.jurybox.query.comparison.list.ComparisonRow;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.feeds.AtomFeed.AtomEntry;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "rankings"})
class ComparisonFeedEndpoint {

    private static final PageRequest NEWEST = new PageRequest("50", null);

    private final ComparisonLists comparisons;
    private final AtomWriter writer;
    private final DocumentRenderer renderer;
    private final PageTexts texts;

    ComparisonFeedEndpoint(ComparisonLists comparisons, AtomWriter writer, DocumentRenderer renderer,
            PageTexts texts) {
        this.comparisons = comparisons;
        this.writer = writer;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/feeds/comparisons.atom")
    RenderedResponse<AtomFeed> comparisons(ConditionalRequest request) {
        var query = comparisons.query("newest", null, null, NEWEST);
        return renderer.respond(request, AtomWriter.FORMAT, "feed " + query.key(), () -> feed(query), writer::write,
                _ -> CacheDependency.onEverything());
    }

    /** A comparison that projection comparisons does not have yet appears a moment later. */
    private AtomFeed feed(ComparisonListQuery query) {
        return new AtomFeed("/feeds/comparisons.atom", "/compare", texts.of("feed.comparisons"),
                texts.of("comparisons.description"),
                comparisons.page(query).rows().stream().filter(row -> row.publishedAt() != null).map(this::entry)
                        .toList());
    }

    private AtomEntry entry(ComparisonRow row) {
        return new AtomEntry("/compare/" + row.id(),
                texts.of("compare.title", row.left().name(), row.right().name()),
                row.headline() == null ? texts.of("compare.question") : row.headline(),
                Objects.requireNonNull(row.publishedAt()));
    }
}
