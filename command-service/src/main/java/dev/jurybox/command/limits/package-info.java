/** Rate limits per voter, per address and per tool. */
@NullMarked
package dev.jurybox.command.limits;

import org.jspecify.annotations.NullMarked;
