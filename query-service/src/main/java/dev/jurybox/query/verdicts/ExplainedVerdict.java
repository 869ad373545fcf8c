package dev.jurybox.query.verdicts;

import dev.jurybox.query.ranking.history.RankChanges;
import java.util.List;
import java.util.Optional;

/**
 * A change of verdict with the events of its command, and where it shows.
 *
 * @param ranks how the tool's rank changed on each board that ranks it, except boards that change without events
 * @param comparisons the ids of the comparisons the tool is in
 */
public record ExplainedVerdict(
        VerdictHistoryEntry verdict, List<ExplainedEvent> events, RankChanges ranks, List<String> comparisons) {

    /** The event that caused the change, if it could be read. */
    public Optional<ExplainedEvent> cause() {
        return event(verdict.causePosition());
    }

    /** The event at a position, if it is one of the command. */
    public Optional<ExplainedEvent> event(long position) {
        return events.stream().filter(event -> event.shown().position() == position).findFirst();
    }
}
