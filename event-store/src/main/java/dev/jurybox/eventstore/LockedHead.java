package dev.jurybox.eventstore;

import java.time.Instant;

/** The head of the log, locked against other transactions, and the server's time once the lock was held. */
record LockedHead(LogHead head, Instant now) {}
