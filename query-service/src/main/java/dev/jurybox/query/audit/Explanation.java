package dev.jurybox.query.audit;

import dev.jurybox.query.ranking.rules.Move;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict changed: a command, the events it came to, what they moved, and where that shows.
 *
 * @param places where it brought the tool on every board that ranks it; none while what is told of it stands still
 * @param comparisons the ids of those the tool is in
 */
record Explanation(
        @Nullable UUID commandId, List<PublicEvent> events, VerdictChange verdict, List<Move> places,
        List<String> comparisons) {}
