/** Access control, and the pseudonyms that keep voters anonymous. */
@NullMarked
package dev.jurybox.command.security;

import org.jspecify.annotations.NullMarked;
