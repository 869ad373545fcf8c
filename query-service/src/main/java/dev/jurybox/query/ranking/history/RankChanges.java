package dev.jurybox.query.ranking.history;

import dev.jurybox.query.ranking.rules.RankChange;
import java.util.List;

/**
 * The rank changes of one tool.
 *
 * @param degraded whether any tool was parked on those boards, because one of its events could not be read
 */
public record RankChanges(List<RankChange> moves, boolean degraded) {}
