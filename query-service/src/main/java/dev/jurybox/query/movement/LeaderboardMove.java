package dev.jurybox.query.movement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a tool moved on a board.
 *
 * @param tool the slug of the tool
 * @param name the name of the tool after the move, or when it was last on the board
 * @param before its place and what it followed from; null if the tool was not on the board
 * @param after its place and what it follows from; null if the tool is no longer on the board
 * @param passed the tools that were ahead of it and are behind it, best first, at most 20
 * @param passedBy the tools that were behind it and are ahead of it, best first, at most 20
 * @param verdictChanges the positions of changes of its verdicts in between, newest first, at most 20; each of them has
 *            an explanation
 */
public record LeaderboardMove(
        String tool, String name, @Nullable PlaceOnBoard before, @Nullable PlaceOnBoard after, List<String> passed,
        List<String> passedBy, List<Long> verdictChanges) {}
