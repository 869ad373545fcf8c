package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as stored in the log. Payload and metadata are exactly the bytes that the decision produced. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(
        long position,
        UUID eventId,
        @Nullable UUID commandId,
        String type,
        short revision,
        String subject,
        int partition,
        long previousPosition,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
