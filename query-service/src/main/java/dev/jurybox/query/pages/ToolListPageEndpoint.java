package dev.jurybox.query.pages;

import dev.jurybox.query.catalog.ToolPages;
import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
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
@ReadsProjections({"tool-cards", "panel-tally", "community-tally"})
class ToolListPageEndpoint {

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
    RenderedResponse<ToolListPage> tools(@RequestParam @Nullable String category,
            @ModelAttribute PageRequest pageRequest, ConditionalRequest request) {
        var list = SignedCursors.list("tool-cards", category);
        var begin = pageRequest.cursor() == null ? "" : cursors.read(list, pageRequest.cursor()).getFirst();
        var rows = pageRequest.rows();
        return renderer.respond(request, "%s %d %s".formatted(list, rows, begin),
                () -> page(category, list, begin, rows, pageRequest.limit()), _ -> CacheDependency.onEverything());
    }

    private ToolListPage page(@Nullable String category, String list, String begin, int rows,
            @Nullable String limit) {
        var found = tools.after(begin, category, rows + 1);
        var shown = found.stream().limit(rows).toList();
        var next = found.size() > rows ? cursors.write(list, List.of(shown.getLast().card().tool())) : null;
        return new ToolListPage(category, shown, limit, next,
                new PageHead(texts.of("tools.title"), texts.of("tools.description"), "tools",
                        begin.isEmpty() ? "/tools" : ""));
    }
}
