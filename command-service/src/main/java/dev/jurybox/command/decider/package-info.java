/** How commands are decided: by pure functions of the events that a decision depends on. */
@NullMarked
package dev.jurybox.command.decider;

import org.jspecify.annotations.NullMarked;
