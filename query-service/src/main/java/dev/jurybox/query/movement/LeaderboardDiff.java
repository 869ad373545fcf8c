package dev.jurybox.query.movement;

import dev.jurybox.query.http.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the tools that moved on a board between two positions.
 *
 * @param from the position before
 * @param to the position after
 * @param rulesBefore the version of the rules that were in force at the position before
 * @param rulesAfter the version of the rules that were in force at the position after
 * @param degraded whether tools were parked up to one of the positions, which the boards rank by their last applied
 *     event
 * @param rows in the order of the places after, and then those that left the board
 * @param next the cursor of the next page; null at the end
 */
public record LeaderboardDiff(String board, @Nullable String category, AsOf from, AsOf to,
        int rulesBefore, int rulesAfter, boolean degraded, List<LeaderboardMove> rows, @Nullable String next) {}
