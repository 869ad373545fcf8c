/** How much of something one voter, one address or one tool may see in a while. */
@NullMarked
package dev.jurybox.command.limits;

import org.jspecify.annotations.NullMarked;
