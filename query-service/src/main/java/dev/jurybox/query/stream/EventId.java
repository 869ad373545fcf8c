package dev.jurybox.query.stream;

import dev.jurybox.query.progress.PositionVector;
import dev.jurybox.query.progress.ProgressUpdate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a server-sent event, {@code 12,34;1.0-2.1}: a position in each partition, and the revision of the read
 * models that the events were read from. Every instance issues and accepts the same ids.
 *
 * @param revision null in an id of version 0.1, which had none
 */
record EventId(PositionVector vector, @Nullable String revision) {

    private static final Pattern REVISION = Pattern.compile("[\\w.-]{1,500}");

    static EventId of(ProgressUpdate update) {
        return new EventId(update.vector(), update.revision());
    }

    /** Returns empty if the text cannot be an event id. */
    static Optional<EventId> parse(String text) {
        var parts = text.split(";", 2);
        if (parts.length == 1)
            return PositionVector.parse(text).map(positionVector -> new EventId(positionVector, null));
        if (!REVISION.matcher(parts[1]).matches()) return Optional.empty();
        if (parts[0].isEmpty()) return Optional.of(new EventId(PositionVector.NOTHING, parts[1]));
        return PositionVector.parse(parts[0]).map(positionVector -> new EventId(positionVector, parts[1]));
    }

    boolean isOfRevision(String other) {
        return other.equals(revision);
    }

    @Override
    public String toString() {
        return revision == null ? vector.toString() : vector + ";" + revision;
    }
}
