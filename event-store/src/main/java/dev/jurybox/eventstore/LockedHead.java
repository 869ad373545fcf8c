package dev.jurybox.eventstore;

import java.time.Instant;

/** The head of the log while no other transaction can move it, and the server's time once it was locked. */
record LockedHead(LogHead head, Instant now) {}
