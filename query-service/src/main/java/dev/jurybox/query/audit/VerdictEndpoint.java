package dev.jurybox.query.audit;

import dev.jurybox.events.ToolId;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Cursors;
import dev.jurybox.query.http.Paging;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import dev.jurybox.query.panel.PanelProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VerdictEndpoint {

    private final VerdictReader verdicts;
    private final VerdictPages pages;
    private final PanelProperties panel;
    private final Telling telling;

    VerdictEndpoint(VerdictReader verdicts, VerdictPages pages, PanelProperties panel, Telling telling) {
        this.verdicts = verdicts;
        this.pages = pages;
        this.panel = panel;
        this.telling = telling;
    }

    @GetMapping("/api/verdicts")
    Told<VerdictPage> all(@ModelAttribute VerdictQuery query, @ModelAttribute Paging paging, Asked asked) {
        return telling.tell(asked, () -> pages.page(query.selection(panel), paging));
    }

    @GetMapping("/api/tools/{tool}/verdicts")
    Told<VerdictPage> ofTool(@PathVariable String tool, @ModelAttribute Paging paging, Asked asked) {
        if (!ToolId.isValid(tool)) throw unknownTool();
        var key = Cursors.list("verdicts", tool, paging.limit(), paging.cursor());
        return telling.tellKept(asked, key, () -> page(tool, paging), _ -> Telling.EVERYTHING);
    }

    private VerdictPage page(String tool, Paging paging) {
        if (!verdicts.knows(tool)) throw unknownTool();
        return pages.page(Selection.ofTool(tool), paging);
    }

    private static Refusal unknownTool() {
        return Refusal.notFound("unknown-tool", "No tool is registered under that name.");
    }
}
