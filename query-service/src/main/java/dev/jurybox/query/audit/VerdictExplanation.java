package dev.jurybox.query.audit;

import dev.jurybox.query.ranking.rules.RankChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict changed: a command, the events it came to, what they moved, and where that shows.
 *
 * @param places where it brought the tool on each board that ranks it but the one of what is hot
 * @param degraded whether something before it cannot be read, and on the boards there stands still
 * @param comparisons the ids of those the tool is in
 */
record VerdictExplanation(
        @Nullable UUID commandId, List<PublicEvent> events, VerdictChange verdict, List<RankChange> places,
        boolean degraded, List<String> comparisons) {}
