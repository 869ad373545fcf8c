package dev.jurybox.query.catalog;

import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.readcache.DegradedSubjects;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assembles the page of a tool. */
@Component
public class ToolPages {

    private final ToolReader tools;
    private final PanelReader panels;
    private final CommunityReader community;
    private final DegradedSubjects degradedSubjects;

    ToolPages(ToolReader tools, PanelReader panels, CommunityReader community, DegradedSubjects degradedSubjects) {
        this.tools = tools;
        this.panels = panels;
        this.community = community;
        this.degradedSubjects = degradedSubjects;
    }

    public ToolPage page(String tool) {
        return tools.find(tool).map(this::page).orElseThrow(ToolPages::unknown);
    }

    public static ProblemException unknown() {
        return ProblemException.notFound("unknown-tool", "No tool is registered under that name.");
    }

    /** Returns the pages of tools in the order of their slugs, including retired ones. */
    public List<ToolPage> after(String tool, @Nullable String category, int limit) {
        return tools.after(tool, category, limit).stream().map(this::page).toList();
    }

    private ToolPage page(ToolCard card) {
        var tool = card.tool();
        return new ToolPage(card, panels.panelOf(tool), community.of(tool), degradedSubjects.isAnyDegraded(tool));
    }
}
