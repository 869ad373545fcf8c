package dev.jurybox.eventstore;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that was decided but not recorded yet. Its tags are sorted texts. */
@SuppressWarnings("ArrayRecordComponent")
record NewEvent(
        UUID id,
        @Nullable UUID commandId,
        String type,
        short revision,
        String subject,
        List<String> tags,
        byte[] payload,
        byte[] metadata) {}
