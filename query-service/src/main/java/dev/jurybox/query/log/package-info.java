/** The command side's log over HTTP: its head, and the events that the topic did not deliver. */
@NullMarked
package dev.jurybox.query.log;

import org.jspecify.annotations.NullMarked;
