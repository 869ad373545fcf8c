package dev.jurybox.query.pages;

import dev.jurybox.events.ToolId;
import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.comparison.list.ComparisonListQuery;
import dev.jurybox.query.comparison.list.ComparisonLists;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import dev.jurybox.query.verdicts.VerdictFilter;
import dev.jurybox.query.verdicts.VerdictPages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "comparisons", "rankings", "verdict-history"})
class ToolProfilePageEndpoint {

    private static final PageRequest SOME = new PageRequest("12", null);
    private static final PageRequest PLOTTED = new PageRequest("40", null);
    private static final int LISTED = 12;

    private final ToolPages tools;
    private final ComparisonLists comparisons;
    private final VerdictPages verdicts;
    private final PageRenderer renderer;
    private final StructuredDataFactory data;

    ToolProfilePageEndpoint(ToolPages tools, ComparisonLists comparisons, VerdictPages verdicts,
            PageRenderer renderer, StructuredDataFactory data) {
        this.tools = tools;
        this.comparisons = comparisons;
        this.verdicts = verdicts;
        this.renderer = renderer;
        this.data = data;
    }

    @GetMapping("/tools/{tool}")
    RenderedResponse<ToolProfilePage> tool(@PathVariable String tool, @RequestParam @Nullable String after,
            ConditionalRequest request) {
        if (!ToolId.isValid(tool)) throw ToolPages.unknown();
        var newest = comparisons.query("newest", null, tool, SOME);
        return renderer.respond(request.after(after), "tool " + newest.key(), () -> page(tool, newest),
                _ -> CacheDependency.onEverything());
    }

    private ToolProfilePage page(String tool, ComparisonListQuery query) {
        var page = tools.page(tool);
        var newest = comparisons.page(query).rows();
        var history = verdicts.page(VerdictFilter.ofTool(tool), PLOTTED);
        var votes = page.community().share();
        var plot = HistoryPlot.of(history.verdicts(), new VoteCount(page.panel().ship(), page.panel().skip()),
                new VoteCount(votes.ship(), votes.skip()));
        return new ToolProfilePage(page, newest, history.verdicts().stream().limit(LISTED).toList(), plot,
                history.next() != null, new ToolNames(Map.of(tool, page.card().name())),
                new PageHead(page.card().name(), page.card().tagline(), "tools", "/tools/" + tool)
                        .with("/cards/" + tool + ".png", data.ofTool(page, "/tools/" + tool)));
    }
}
