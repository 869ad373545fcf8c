/** Decides: a command comes in, events go into the log, and from there to Kafka. */
@NullMarked
package dev.jurybox.command;

import org.jspecify.annotations.NullMarked;
