package dev.jurybox.query.catalog;

import dev.jurybox.query.http.ConditionalRequest;
import dev.jurybox.query.http.PageRequest;
import dev.jurybox.query.http.RenderedResponse;
import dev.jurybox.query.http.ResponseRenderer;
import dev.jurybox.query.http.SignedCursors;
import dev.jurybox.query.progress.ReadsProjections;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.ANYONE)
@ReadsProjections("tool-cards")
class ToolListEndpoint {

    /**
     * A page of cards.
     *
     * @param next the cursor of the next page; null on the last page
     */
    record ToolList(@Nullable String category, List<ToolCard> rows, @Nullable String next) {}

    private final ToolReader tools;
    private final SignedCursors cursors;
    private final ResponseRenderer renderer;

    ToolListEndpoint(ToolReader tools, SignedCursors cursors, ResponseRenderer renderer) {
        this.tools = tools;
        this.cursors = cursors;
        this.renderer = renderer;
    }

    /**
     * Lists tools.
     *
     * <p>Tools are in the order of their slugs, retired ones included.
     *
     * @param category only tools of this category
     * @return A page of cards.
     */
    @GetMapping("/api/tools")
    RenderedResponse<ToolList> tools(@RequestParam @Nullable String category, @ModelAttribute PageRequest pageRequest,
            ConditionalRequest request) {
        var list = "tools " + category;
        var begin = pageRequest.cursor() == null ? "" : cursors.read(list, pageRequest.cursor()).getFirst();
        var rows = pageRequest.rows();
        return renderer.respond(request, () -> page(category, list, begin, rows));
    }

    private ToolList page(@Nullable String category, String list, String begin, int limit) {
        var found = tools.after(begin, category, null, limit + 1);
        var rows = found.stream().limit(limit).toList();
        var next = found.size() > limit ? cursors.write(list, List.of(rows.getLast().tool())) : null;
        return new ToolList(category, rows, next);
    }
}
