package dev.jurybox.query.catalog;

import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Cursors;
import dev.jurybox.query.http.Paging;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToolListEndpoint {

    /**
     * A page of cards.
     *
     * @param next where it goes on; null at the end
     */
    record ToolList(@Nullable String category, List<ToolCard> rows, @Nullable String next) {}

    private final ToolReader tools;
    private final Cursors cursors;
    private final Telling telling;

    ToolListEndpoint(ToolReader tools, Cursors cursors, Telling telling) {
        this.tools = tools;
        this.cursors = cursors;
        this.telling = telling;
    }

    @GetMapping("/api/tools")
    Told<ToolList> tools(@RequestParam @Nullable String category, @ModelAttribute Paging paging, Asked asked) {
        var list = "tools " + category;
        var begin = paging.cursor() == null ? "" : cursors.read(list, paging.cursor()).getFirst();
        var rows = paging.rows();
        return telling.tell(asked, () -> page(category, list, begin, rows));
    }

    private ToolList page(@Nullable String category, String list, String begin, int limit) {
        var found = tools.after(begin, category, limit + 1);
        var rows = found.stream().limit(limit).toList();
        var next = found.size() > limit ? cursors.write(list, List.of(rows.getLast().tool())) : null;
        return new ToolList(category, rows, next);
    }
}
