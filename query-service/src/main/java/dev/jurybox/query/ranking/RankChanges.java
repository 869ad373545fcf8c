package dev.jurybox.query.ranking;

import dev.jurybox.query.ranking.rules.RankChange;
import java.util.List;

/**
 * Where something brought a tool.
 *
 * @param degraded whether somebody stood still on those boards, because something of them could not be read
 */
public record RankChanges(List<RankChange> moves, boolean degraded) {}
