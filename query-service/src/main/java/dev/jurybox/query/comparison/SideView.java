package dev.jurybox.query.comparison;

import dev.jurybox.events.PanelVerdict;
import dev.jurybox.query.catalog.ToolCard;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.panel.PanelView;
import dev.jurybox.query.ranking.BoardScore;

/**
 * One of the two tools.
 *
 * @param then the panel's verdict when the comparison was published
 * @param verdict its current score on the verdict board
 */
public record SideView(ToolCard card, PanelView panel, CommunityView community, BoardScore verdict,
        PanelVerdict then) {}
