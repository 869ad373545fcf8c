package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.CacheDependency;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections({"tool-cards", "panel-tally", "community-tally", "rankings"})
class ToolListPageEndpoint {

    private static final int WANTED_MAX = 100;

    private final ToolPages tools;
    private final SignedCursors cursors;
    private final PageRenderer renderer;
    private final PageTexts texts;

    ToolListPageEndpoint(ToolPages tools, SignedCursors cursors, PageRenderer renderer, PageTexts texts) {
        this.tools = tools;
        this.cursors = cursors;
        this.renderer = renderer;
        this.texts = texts;
    }

    @GetMapping("/tools")
    RenderedResponse<ToolListPage> tools(@RequestParam @Nullable String category, @RequestParam @Nullable String q,
            @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        if (q != null && q.length() > WANTED_MAX) {
            throw ProblemException.invalid("A search is of %d characters at most.".formatted(WANTED_MAX));
        }
        var wanted = q == null || q.isBlank() ? null : q.strip();
        var list = SignedCursors.list("tool-cards", category, wanted);
        var begin = pageRequest.cursor() == null ? "" : cursors.read(list, pageRequest.cursor()).getFirst();
        var rows = pageRequest.rows();
        return renderer.respond(request, "%s %d %s".formatted(list, rows, begin), () -> {
            var found = tools.after(begin, category, wanted, rows + 1);
            var shown = found.stream().limit(rows).toList();
            var next = found.size() > rows ? cursors.write(list, List.of(shown.getLast().card().tool())) : null;
            return new ToolListPage(category, wanted, shown, pageRequest.limit(), next, head(begin));
        }, _ -> CacheDependency.onEverything());
    }

    private PageHead head(String begin) {
        return new PageHead(texts.of("tools.title"), texts.of("tools.description"), "tools",
                begin.isEmpty() ? "/tools" : "");
    }
}
