package dev.jurybox.query.freshness;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;

/**
 * A look at how far everything is told.
 *
 * @param crashes how many crashes of the database came before: one that comes after it may undo what it saw
 * @param changed by projection, the subjects whose story it told on since the look before
 * @param rebuilt whether all may be told otherwise: another generation was promoted, one amended, or the database crashed
 * @param revision names the live generations, their amendments and the time since the last crash: equal as long as none
 *     of them changes
 */
public record ProgressUpdate(
        long number, long crashes, PositionVector vector, Map<String, Set<String>> changed, boolean rebuilt,
        String revision) {

    static final ProgressUpdate NOTHING = new ProgressUpdate(0, 0, PositionVector.NOTHING, Map.of(), false, "");

    /** Whose story was told on, by whichever projection. */
    public Set<String> subjects() {
        return changed.values().stream().flatMap(Set::stream).collect(toSet());
    }

    Set<String> subjects(String projection) {
        return projection.equals(SubjectChanges.ANY) ? subjects() : changed.getOrDefault(projection, Set.of());
    }
}
