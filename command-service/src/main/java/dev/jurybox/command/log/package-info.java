/** The event log over HTTP, from which readers backfill events that are missing on the topic. */
@NullMarked
package dev.jurybox.command.log;

import org.jspecify.annotations.NullMarked;
