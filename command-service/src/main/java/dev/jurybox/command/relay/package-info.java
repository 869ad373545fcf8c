/** Relays the log to Kafka, in order and without gaps. */
@NullMarked
package dev.jurybox.command.relay;

import org.jspecify.annotations.NullMarked;
