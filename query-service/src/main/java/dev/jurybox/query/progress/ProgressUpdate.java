package dev.jurybox.query.progress;

import static java.util.stream.Collectors.toSet;

import dev.jurybox.events.RuleEvent;
import java.util.Map;
import java.util.Set;

/**
 * The progress of the live generations as one poll found it.
 *
 * @param crashes how many crashes of the database were counted before: a later one may undo what the poll read
 * @param changed by projection, the subjects with events applied since the previous update
 * @param rebuilt whether any content may have changed: a generation was promoted or amended, rules were adopted, or
 *     the database crashed
 * @param revision identifies the live generations, their amendments and the time since the last crash: equal as long as
 *     none of them changes
 */
public record ProgressUpdate(
        long number, long crashes, ProgressSnapshot snapshot, Map<String, Set<String>> changed, boolean rebuilt,
        String revision) {

    static final ProgressUpdate NOTHING = new ProgressUpdate(0, 0, ProgressSnapshot.NOWHERE, Map.of(), false, "");

    /** All ranks depend on the rules of the rankings. */
    public ProgressUpdate {
        rebuilt = rebuilt || changed.values().stream().anyMatch(subjects -> subjects.contains(RuleEvent.SUBJECT));
    }

    /** The positions up to which every projection has applied all events. */
    public PositionVector vector() {
        return snapshot.vector();
    }

    PositionVector vector(Set<String> projections) {
        return snapshot.vector(projections);
    }

    /** The subjects of which any projection has applied an event. */
    public Set<String> subjects() {
        return changed.values().stream().flatMap(Set::stream).collect(toSet());
    }

    /** The subjects of which a projection has applied an event. */
    public Set<String> subjects(String projection) {
        return changed.getOrDefault(projection, Set.of());
    }
}
