package dev.jurybox.query.projection;

import dev.jurybox.events.EventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The metadata of an event. Headers are parsed on access, because most projections need few of them. */
public record EventEnvelope(int partition, long position, EnvelopeHeaders headers) {

    public UUID eventId() {
        return UUID.fromString(headers.required(EventHeaders.ID));
    }

    /** For information only: the order of events is that of their positions. */
    public Instant recordedAt() {
        return Instant.parse(headers.required(EventHeaders.TIME));
    }

    public @Nullable UUID commandId() {
        var id = headers.get(EventHeaders.COMMAND_ID);
        return id == null ? null : UUID.fromString(id);
    }

    /** The role and the pseudonym of who caused it. */
    public @Nullable String actor() {
        return headers.get(EventHeaders.ACTOR);
    }

    /** The actor's role, without their pseudonym. */
    public @Nullable String actorRole() {
        var actor = actor();
        if (actor == null) return null;
        var end = actor.indexOf(':');
        return end < 0 ? actor : actor.substring(0, end);
    }

    public @Nullable Integer rulesVersion() {
        var version = headers.get(EventHeaders.RULES_VERSION);
        return version == null ? null : Integer.valueOf(version);
    }
}
