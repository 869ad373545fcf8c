package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * The outcome of a command that has a key. It never changes for as long as receipts are kept.
 *
 * @param lastPosition of its last event on the subject of its first one; for an unchanged command, the position it was
 *     decided at; otherwise 0
 * @param answer what the application stores with the outcome; may be empty
 */
@SuppressWarnings("ArrayRecordComponent")
public record CommandReceipt(
        UUID commandId,
        String sender,
        byte[] fingerprint,
        Kind kind,
        long firstPosition,
        long lastPosition,
        byte[] answer,
        Instant recordedAt) {

    /** How the command was settled. */
    public enum Kind {

        /** Its events are in the log. */
        APPLIED,

        /** The decision found nothing to do. */
        UNCHANGED,

        /** A rule rejected the command. */
        REFUSED,

        /** The sender cancelled the command before it was decided, so it will never be applied. */
        VOID
    }
}
