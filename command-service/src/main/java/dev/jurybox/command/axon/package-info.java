/** Wires Axon Framework, by hand and in one place. */
@NullMarked
package dev.jurybox.command.axon;

import org.jspecify.annotations.NullMarked;
