package dev.jurybox.query.feed;

import dev.jurybox.events.EventHeaders;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of an event beside what it says. Read when asked for: most projections need little of it. */
public record EventEnvelope(int partition, long position, EnvelopeHeaders headers) {

    public UUID eventId() {
        return UUID.fromString(headers.required(EventHeaders.ID));
    }

    /** Information only: positions are order. */
    public Instant recordedAt() {
        return Instant.parse(headers.required(EventHeaders.TIME));
    }

    public @Nullable UUID commandId() {
        var id = headers.get(EventHeaders.COMMAND_ID);
        return id == null ? null : UUID.fromString(id);
    }

    /** The office of whoever acted, without their pseudonym. */
    public @Nullable String actorRole() {
        var actor = headers.get(EventHeaders.ACTOR);
        if (actor == null) return null;
        var end = actor.indexOf(':');
        return end < 0 ? actor : actor.substring(0, end);
    }

    public @Nullable Integer rulesVersion() {
        var version = headers.get(EventHeaders.RULES_VERSION);
        return version == null ? null : Integer.valueOf(version);
    }
}
