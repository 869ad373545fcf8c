package dev.jurybox.local.archive;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event with everything that the log stores of it.
 *
 * @param recordedAtMicros the time of the event, in microseconds since 1970
 * @param tags the tags that decisions find the event by, in order
 * @param payload the stored bytes, as base64
 * @param metadata the stored bytes, as base64
 * @param salt as hex
 * @param leaf the leaf hash, as hex
 */
@SuppressWarnings("ArrayRecordComponent")
record ArchivedEvent(
        long position, UUID eventId, Optional<UUID> commandId, String type, short revision, String subject,
        int partition, long previousPosition, long recordedAtMicros, List<String> tags, byte[] payload,
        byte[] metadata, String salt, String leaf) implements ArchiveLine {}
