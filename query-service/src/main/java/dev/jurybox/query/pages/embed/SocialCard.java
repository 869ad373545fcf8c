package dev.jurybox.query.pages.embed;

import dev.jurybox.events.PanelVerdict.Label;
import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.catalog.ToolPage;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.comparison.ComparisonPage;
import dev.jurybox.query.comparison.SideView;
import dev.jurybox.query.panel.PanelView;
import dev.jurybox.query.progress.CacheDependency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the card of a tool, or of two tools, says. */
record SocialCard(List<Side> sides, CacheDependency dependency) {

    /** @param slug what stands for a name of which no character can be drawn */
    record Side(String name, String slug, Label label, @Nullable Integer panel, @Nullable Integer community) {

        static Side of(ToolCard card, PanelView panel, CommunityView community) {
            return new Side(card.name(), card.tool(), panel.label(), panel.shipPercent(),
                    community.share().percent());
        }

        static Side of(SideView side) {
            return of(side.card(), side.panel(), side.community());
        }
    }

    static SocialCard of(ComparisonPage comparison) {
        return new SocialCard(List.of(Side.of(comparison.left()), Side.of(comparison.right())),
                comparison.dependency());
    }

    static SocialCard of(ToolPage tool) {
        return new SocialCard(List.of(Side.of(tool.card(), tool.panel(), tool.community())),
                CacheDependency.on(tool.card().tool()));
    }
}
