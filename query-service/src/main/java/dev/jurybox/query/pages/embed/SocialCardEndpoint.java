package dev.jurybox.query.pages.embed;

import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.ToolId;
import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.comparison.ComparisonPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The image of a link to a page: social networks show no SVG, so it is a PNG. */
@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"comparisons", "tool-cards", "panel-tally", "community-tally", "rankings"})
class SocialCardEndpoint {

    private static final DocumentFormat FORMAT = new DocumentFormat(MediaType.IMAGE_PNG,
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic(),
            Map.of("Cross-Origin-Resource-Policy", "cross-origin"));

    private final ToolPages tools;
    private final ComparisonPages comparisons;
    private final CardPainter painter;
    private final DocumentRenderer renderer;

    SocialCardEndpoint(ToolPages tools, ComparisonPages comparisons, CardPainter painter, DocumentRenderer renderer) {
        this.tools = tools;
        this.comparisons = comparisons;
        this.painter = painter;
        this.renderer = renderer;
    }

    @GetMapping("/cards/{subject}.png")
    RenderedResponse<SocialCard> card(@PathVariable String subject, ConditionalRequest request) {
        return renderer.respond(request, FORMAT, "card " + subject, () -> card(subject), painter::paint,
                SocialCard::dependency);
    }

    /** No tool is named like a comparison. */
    private SocialCard card(String subject) {
        var comparison = ComparisonId.parse(subject);
        if (comparison.isPresent()) return SocialCard.of(comparisons.page(comparison.get()));
        if (!ToolId.isValid(subject)) throw ToolPages.unknown();
        return SocialCard.of(tools.page(subject));
    }
}
