/** Commands that disregard events which cannot be read, and those that build on them. */
@NullMarked
package dev.jurybox.command.disregard;

import org.jspecify.annotations.NullMarked;
