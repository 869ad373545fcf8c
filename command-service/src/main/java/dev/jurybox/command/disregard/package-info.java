/** Disregarding events that cannot be read. */
@NullMarked
package dev.jurybox.command.disregard;

import org.jspecify.annotations.NullMarked;
