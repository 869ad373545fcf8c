package dev.jurybox.query.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.jurybox.events.RuleEvent;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.community.CommunityReader;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.panel.PanelReader;
import dev.jurybox.query.readcache.DegradedSubjects;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        return new ProblemException(ProblemType.UNKNOWN_TOOL, "No tool is registered under that name.");
    }

    /**
     * Returns the pages of tools in the order of their slugs, including retired ones.
     *
     * @param wanted a text that their name, tagline or slug contains; null for all
     */
    public List<ToolPage> after(String tool, @Nullable String category, @Nullable String wanted, int limit) {
        return pages(tools.after(tool, category, wanted, limit));
    }

    /** Returns the pages of these tools, in this order; unknown tools are left out. */
    public List<ToolPage> of(List<String> slugs) {
        var cards = tools.findAll(Set.copyOf(slugs));
        return pages(slugs.stream().map(cards::get).filter(Objects::nonNull).toList());
    }

    /** Reads the panels and the communities of all of them at once. */
    private List<ToolPage> pages(List<ToolCard> cards) {
        var slugs = cards.stream().map(ToolCard::tool).collect(toUnmodifiableSet());
        var verdicts = panels.panelsOf(slugs);
        var crowds = community.ofAll(slugs);
        return cards.stream().map(card -> new ToolPage(card, requireNonNull(verdicts.get(card.tool())),
                crowds.getOrDefault(card.tool(), CommunityView.NONE),
                isDegraded(card.tool()))).toList();
    }

    private ToolPage page(ToolCard card) {
        var tool = card.tool();
        return new ToolPage(card, panels.panelOf(tool), community.of(tool), isDegraded(tool));
    }

    /** Rules say which seats count. */
    private boolean isDegraded(String tool) {
        return degradedSubjects.isAnyDegraded(tool, RuleEvent.SUBJECT);
    }
}
