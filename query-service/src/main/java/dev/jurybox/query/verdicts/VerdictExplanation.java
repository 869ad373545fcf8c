package dev.jurybox.query.verdicts;

import dev.jurybox.query.ranking.rules.RankChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict changed: the command, the events it resulted in, the change, and where the change shows.
 *
 * @param places how the tool's rank changed on each board that ranks it, except boards that change without events
 * @param degraded whether tools were parked up to this position, which the boards rank by their last applied event
 * @param comparisons the ids of the comparisons the tool is in
 */
record VerdictExplanation(
        @Nullable UUID commandId, List<PublicEvent> events, VerdictHistoryEntry verdict, List<RankChange> places,
        boolean degraded, List<String> comparisons) {

    static VerdictExplanation of(ExplainedVerdict explained) {
        return new VerdictExplanation(explained.verdict().commandId(),
                explained.events().stream().map(ExplainedEvent::shown).toList(), explained.verdict(),
                explained.ranks().moves(), explained.ranks().degraded(), explained.comparisons());
    }
}
