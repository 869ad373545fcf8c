package dev.jurybox.query.stream;

import dev.jurybox.query.freshness.Tick;
import dev.jurybox.query.freshness.Vector;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of an event, {@code 12,34;1.0-2.1}: a position in each partition, and the revision of the read models that
 * these were read from. Every instance issues and accepts the same ids.
 *
 * @param revision null in an id of version 0.1, which had none
 */
record EventId(Vector vector, @Nullable String revision) {

    private static final Pattern REVISION = Pattern.compile("[\\w.-]{1,500}");

    static EventId of(Tick tick) {
        return new EventId(tick.vector(), tick.revision());
    }

    /** Empty for what was never an id. */
    static Optional<EventId> parse(String text) {
        var parts = text.split(";", 2);
        if (parts.length == 1) return Vector.parse(text).map(vector -> new EventId(vector, null));
        if (!REVISION.matcher(parts[1]).matches()) return Optional.empty();
        if (parts[0].isEmpty()) return Optional.of(new EventId(Vector.NOTHING, parts[1]));
        return Vector.parse(parts[0]).map(vector -> new EventId(vector, parts[1]));
    }

    boolean isOfRevision(String other) {
        return other.equals(revision);
    }

    @Override
    public String toString() {
        return revision == null ? vector.toString() : vector + ";" + revision;
    }
}
