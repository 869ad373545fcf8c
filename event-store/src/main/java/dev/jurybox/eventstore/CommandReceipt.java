package dev.jurybox.eventstore;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a command that its sender named: for as long as receipts are kept, this never changes.
 *
 * @param lastPosition of its events; if it changed nothing, the position it was decided at; else 0
 * @param answer what the application wants to remember of it, empty for what was applied
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

    /** How it was settled. */
    public enum Kind {

        /** Its events are in the log. */
        APPLIED,

        /** It was decided that there is nothing to do. */
        UNCHANGED,

        /** A rule said no. */
        REFUSED,

        /** Its sender gave it up before it was decided: it will never be. */
        VOID
    }
}
