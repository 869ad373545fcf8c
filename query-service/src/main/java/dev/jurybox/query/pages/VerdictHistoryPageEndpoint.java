package dev.jurybox.query.pages;

import dev.jurybox.events.Seat;
import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.panel.PanelProperties;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import dev.jurybox.query.verdicts.VerdictFilter;
import dev.jurybox.query.verdicts.VerdictPages;
import dev.jurybox.query.verdicts.VerdictQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards"})
class VerdictHistoryPageEndpoint {

    private final VerdictPages verdicts;
    private final ToolReader tools;
    private final PanelProperties panel;
    private final PageRenderer renderer;
    private final PageTexts texts;

    VerdictHistoryPageEndpoint(VerdictPages verdicts, ToolReader tools, PanelProperties panel, PageRenderer renderer,
            PageTexts texts) {
        this.verdicts = verdicts;
        this.tools = tools;
        this.panel = panel;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/verdicts")
    RenderedResponse<VerdictHistoryPage> all(@ModelAttribute VerdictQuery filter,
            @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        var selection = filter.selection(panel);
        var key = SignedCursors.list("verdict-history", filter.tool(), filter.cause(), filter.seat(), filter.from(),
                filter.to(), Integer.toString(pageRequest.rows()), pageRequest.cursor());
        var head = new PageHead(texts.of("verdicts.title"), texts.of("verdicts.description"), "verdicts",
                pageRequest.cursor() == null ? "/verdicts" : "");
        return renderer.respond(request, key,
                () -> page(filter, selection, pageRequest, head),
                _ -> CacheDependency.onEverything());
    }

    private VerdictHistoryPage page(VerdictQuery filter, VerdictFilter selection, PageRequest pageRequest,
            PageHead head) {
        var page = verdicts.page(selection, pageRequest);
        return new VerdictHistoryPage(page, ToolNames.of(page.verdicts(), tools), filter,
                panel.seats().stream().map(Seat::value).toList(), pageRequest.limit(), head);
    }
}
