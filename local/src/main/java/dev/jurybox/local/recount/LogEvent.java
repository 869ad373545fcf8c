package dev.jurybox.local.recount;

import java.time.Instant;

/** An event as the log stores it. */
@SuppressWarnings("ArrayRecordComponent")
public record LogEvent(
        long position, String type, int revision, String subject, Instant recordedAt, byte[] payload) {}
