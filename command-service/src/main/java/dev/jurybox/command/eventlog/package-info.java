/** The event log over HTTP, from which readers backfill events that are missing on the topic. */
@NullMarked
package dev.jurybox.command.eventlog;

import org.jspecify.annotations.NullMarked;
