package dev.jurybox.query.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as the log returns it. */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedEvent(
        long position,
        UUID eventId,
        @Nullable UUID commandId,
        String type,
        int revision,
        String subject,
        int partition,
        long previousPosition,
        Instant recordedAt,
        byte[] payload,
        byte[] metadata) {}
