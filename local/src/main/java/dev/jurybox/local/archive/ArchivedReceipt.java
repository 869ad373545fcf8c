package dev.jurybox.local.archive;

import java.util.UUID;

/** The receipt of a command that had an idempotency key. Its fingerprint and its answer are the stored bytes. */
@SuppressWarnings("ArrayRecordComponent")
record ArchivedReceipt(
        UUID commandId, String sender, byte[] fingerprint, String outcome, long firstPosition, long lastPosition,
        byte[] answer, long recordedAtMicros) implements ArchiveLine {}
