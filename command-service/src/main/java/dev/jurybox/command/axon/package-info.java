/** Where Axon Framework is wired, by hand and in one place. */
@NullMarked
package dev.jurybox.command.axon;

import org.jspecify.annotations.NullMarked;
