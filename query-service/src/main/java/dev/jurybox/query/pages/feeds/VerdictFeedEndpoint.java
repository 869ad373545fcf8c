package dev.jurybox.query.pages.feeds;

import dev.jurybox.query.catalog.ToolReader;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.DocumentRenderer;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.pages.ChangeSentences;
import dev.jurybox.query.pages.PageTexts;
import dev.jurybox.query.pages.ToolNames;
import dev.jurybox.query.pages.feeds.AtomFeed.AtomEntry;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import dev.jurybox.query.verdicts.VerdictFilter;
import dev.jurybox.query.verdicts.VerdictHistoryEntry;
import dev.jurybox.query.verdicts.VerdictPages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"verdict-history", "community-tally", "comparisons", "tool-cards"})
class VerdictFeedEndpoint {

    private static final PageRequest NEWEST = new PageRequest("50", null);

    private final VerdictPages verdicts;
    private final ToolReader tools;
    private final AtomWriter writer;
    private final DocumentRenderer renderer;
    private final PageTexts texts;

    VerdictFeedEndpoint(VerdictPages verdicts, ToolReader tools, AtomWriter writer, DocumentRenderer renderer,
            PageTexts texts) {
        this.verdicts = verdicts;
        this.tools = tools;
        this.writer = writer;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/feeds/verdicts.atom")
    RenderedResponse<AtomFeed> verdicts(ConditionalRequest request) {
        return renderer.respond(request, AtomWriter.FORMAT, "feed verdicts", this::feed, writer::write,
                _ -> CacheDependency.onEverything());
    }

    private AtomFeed feed() {
        var changes = verdicts.page(VerdictFilter.NONE, NEWEST).verdicts();
        var names = ToolNames.of(changes, tools);
        return new AtomFeed("/feeds/verdicts.atom", "/verdicts", texts.of("feed.verdicts"),
                texts.of("verdicts.description"),
                changes.stream().map(change -> entry(change, names.of(change.tool()))).toList());
    }

    private AtomEntry entry(VerdictHistoryEntry change, String name) {
        var title = texts.of("explain.title", name, new ChangeSentences(texts).change(change));
        var seat = change.seat() == null ? "" : texts.seat(change.seat().value());
        var summary = texts.of("feed.counts", change.after().ship(), change.after().skip(), change.before().ship(),
                change.before().skip()) + " " + texts.of("feed.cause." + change.cause(), seat);
        return new AtomEntry("/verdicts/" + change.position(), title, summary, change.recordedAt());
    }
}
