/** Copies the log to Kafka, in order, nothing missing. */
@NullMarked
package dev.jurybox.command.relay;

import org.jspecify.annotations.NullMarked;
