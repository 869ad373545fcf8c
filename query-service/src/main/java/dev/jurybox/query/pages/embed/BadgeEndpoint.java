package dev.jurybox.query.pages.embed;

import dev.jurybox.events.ToolId;
import dev.jurybox.query.catalog.ToolPage;
import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentFormat;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "rankings"})
class BadgeEndpoint {

    /** Any site may show it, also one that isolates itself from what does not say so. */
    private static final DocumentFormat FORMAT = new DocumentFormat(MediaType.valueOf("image/svg+xml"),
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic(),
            Map.of("Cross-Origin-Resource-Policy", "cross-origin"));

    private final ToolPages tools;
    private final DocumentRenderer renderer;
    private final PageTexts texts;

    BadgeEndpoint(ToolPages tools, DocumentRenderer renderer, PageTexts texts) {
        this.tools = tools;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/badge/{tool}.svg")
    RenderedResponse<ToolPage> badge(@PathVariable String tool, ConditionalRequest request) {
        if (!ToolId.isValid(tool)) throw ToolPages.unknown();
        return renderer.respond(request, FORMAT, "badge " + tool, () -> tools.page(tool), page -> badge(page).svg(),
                _ -> CacheDependency.on(tool));
    }

    /** The badge of an unknown tool says so, because a site that shows it shows no text. */
    @ExceptionHandler(ProblemException.class)
    RenderedResponse<Object> unknown() {
        var badge = new ToolBadge(texts.of("badge.unknown.title"), texts.of("badge.unknown"), VerdictColors.NONE);
        return DocumentRenderer.plain(HttpStatus.NOT_FOUND, FORMAT, badge.svg());
    }

    private ToolBadge badge(ToolPage tool) {
        var panel = tool.panel();
        var community = tool.community().share().percent();
        var text = texts.label(panel.label().name())
                + (panel.shipPercent() == null ? "" : " · " + texts.of("badge.panel", panel.shipPercent()))
                + (community == null ? "" : " · " + texts.of("badge.community", community));
        return new ToolBadge(texts.of("badge.title", tool.card().name(), text), text, VerdictColors.of(panel.label()));
    }
}
