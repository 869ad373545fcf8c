package dev.jurybox.query.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict changed: a command, the events it came to, what they moved, and where that shows.
 *
 * @param comparisons the ids of those the tool is in
 */
record Explanation(
        @Nullable UUID commandId, List<PublicEvent> events, VerdictChange verdict, List<String> comparisons) {}
