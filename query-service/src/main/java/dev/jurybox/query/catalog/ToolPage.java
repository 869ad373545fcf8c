package dev.jurybox.query.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.jurybox.query.community.CommunityView;
import dev.jurybox.query.panel.PanelView;

/**
 * Everything the page of a tool shows.
 *
 * @param degraded whether the tool, or the rules that say which seats count, are parked in a projection, so that parts
 *     of this page no longer change
 */
public record ToolPage(@JsonUnwrapped ToolCard card, PanelView panel, CommunityView community, boolean degraded) {}
