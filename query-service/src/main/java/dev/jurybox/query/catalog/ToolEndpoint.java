package dev.jurybox.query.catalog;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.http.limits.AddressHashes;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.ranking.history.AsOfReader;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "rankings"})
class ToolEndpoint {

    private final ToolPages pages;
    private final HistoricalToolPages historicalPages;
    private final AsOfReader asOfReader;
    private final AddressHashes addresses;
    private final ResponseRenderer renderer;

    ToolEndpoint(ToolPages pages, HistoricalToolPages historicalPages, AsOfReader asOfReader, AddressHashes addresses,
            ResponseRenderer renderer) {
        this.pages = pages;
        this.historicalPages = historicalPages;
        this.asOfReader = asOfReader;
        this.addresses = addresses;
        this.renderer = renderer;
    }

    /**
     * Returns everything that the page of a tool shows.
     *
     * <p>That is its card, the reviews and the verdict of its panel, and the votes of the community. With {@code asOf},
     * all of them are as they were when the log ended there; the answer then has {@code asOfTime}.
     *
     * @param tool the slug of the tool
     * @param asOf a position of the log, an instant, or a day, which stands for its end in UTC; without it, the tool is
     *            the current one
     * @return The tool.
     */
    @AnswersProblems({ProblemType.UNKNOWN_TOOL, ProblemType.LOG_UNAVAILABLE, ProblemType.BUSY,
        ProblemType.TOO_MANY_REQUESTS})
    @GetMapping("/api/tools/{tool}")
    RenderedResponse<ToolPage> tool(@PathVariable String tool, @RequestParam @Nullable String asOf,
            ConditionalRequest request, HttpServletRequest servletRequest) {
        if (asOf != null) {
            var asker = addresses.networksOf(servletRequest.getRemoteAddr()).widest();
            var past = asOfReader.read("asOf", asOf, asker);
            return renderer.respondAsOf(request, past, "tool " + tool,
                    () -> historicalPages.page(tool, past, asker));
        }
        return renderer.respondCached(request, "tool " + tool, () -> pages.page(tool), _ -> CacheDependency.on(tool));
    }
}
