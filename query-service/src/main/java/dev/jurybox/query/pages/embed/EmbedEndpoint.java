package dev.jurybox.query.pages.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.query.comparison.ComparisonPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.pages.PageHead;
import dev.jurybox.query.pages.PageRenderer;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.SiteAddress;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The only pages that other sites may frame: they have no script, no form, and nothing that a click could change. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class EmbedEndpoint {

    private final ComparisonPages comparisons;
    private final PageRenderer pages;
    private final DocumentRenderer renderer;
    private final PageTexts texts;
    private final DocumentFormat frame;

    EmbedEndpoint(ComparisonPages comparisons, PageRenderer pages, DocumentRenderer renderer, PageTexts texts,
            SiteAddress site) {
        this.comparisons = comparisons;
        this.pages = pages;
        this.renderer = renderer;
        this.texts = texts;
        this.frame = FrameFormat.of(CacheControl.noCache(), site);
    }

    /** The two tools in the other order are redirected, as those of the whole page are. */
    @GetMapping("/embed/{id}")
    ResponseEntity<?> comparison(@PathVariable String id, ConditionalRequest request) {
        var asked = ComparisonId.parse(id).orElseThrow(ComparisonPages::unknown);
        var canonical = comparisons.canonical(asked).orElse(asked);
        if (!canonical.equals(asked)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create("/embed/" + canonical))
                    .build();
        }
        return renderer.respond(request, frame, "embed " + id, () -> page(asked),
                page -> pages.html(page).getBytes(UTF_8),
                page -> page.comparison().dependency());
    }

    private EmbedPage page(ComparisonId asked) {
        var comparison = comparisons.page(asked);
        var title = texts.of("compare.title", comparison.left().card().name(), comparison.right().card().name());
        return new EmbedPage(comparison,
                new PageHead(title, texts.of("compare.description", title), "compare", "/compare/" + asked));
    }
}
