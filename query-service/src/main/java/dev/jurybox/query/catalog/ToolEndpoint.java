package dev.jurybox.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.feed.ParkedSubjectTable;
import dev.jurybox.query.http.Asked;
import dev.jurybox.query.http.Refusal;
import dev.jurybox.query.http.Telling;
import dev.jurybox.query.http.Told;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.panel.PanelView;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ToolEndpoint {

    /** @param degraded whether something of it cannot be read, and what is told of it stands still */
    record ToolPage(@JsonUnwrapped ToolCard card, PanelView panel, CommunityView community, boolean degraded) {}

    private final ToolReader tools;
    private final PanelReader panels;
    private final CommunityReader community;
    private final ParkedSubjectTable parkedSubjects;
    private final Telling telling;

    ToolEndpoint(ToolReader tools, PanelReader panels, CommunityReader community, ParkedSubjectTable parkedSubjects,
            Telling telling) {
        this.tools = tools;
        this.panels = panels;
        this.community = community;
        this.parkedSubjects = parkedSubjects;
        this.telling = telling;
    }

    @GetMapping("/api/tools/{tool}")
    Told<ToolPage> tool(@PathVariable String tool, Asked asked) {
        return telling.tellKept(asked, "tool " + tool, () -> page(tool), _ -> Set.of(tool));
    }

    private ToolPage page(String tool) {
        return tools.find(tool)
                .map(card -> new ToolPage(card, panels.panelOf(tool), community.of(tool),
                        parkedSubjects.isAnyParked(Set.of(tool))))
                .orElseThrow(() -> Refusal.notFound("unknown-tool", "No tool is registered under that name."));
    }
}
