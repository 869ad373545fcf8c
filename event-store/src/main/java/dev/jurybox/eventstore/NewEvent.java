package dev.jurybox.eventstore;

import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/** An event somebody decided on and nobody has recorded yet. */
@SuppressWarnings("ArrayRecordComponent")
record NewEvent(
        UUID id,
        @Nullable UUID commandId,
        QualifiedName type,
        short revision,
        String subject,
        Set<Tag> tags,
        byte[] payload,
        byte[] metadata) {}
