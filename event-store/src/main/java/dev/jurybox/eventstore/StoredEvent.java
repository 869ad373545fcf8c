package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the log keeps it. Payload and metadata are the very bytes that were decided on. */
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
