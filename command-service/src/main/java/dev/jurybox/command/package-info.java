/** The command service: commands are decided, their events appended to the log, and the log relayed to Kafka. */
@NullMarked
package dev.jurybox.command;

import org.jspecify.annotations.NullMarked;
