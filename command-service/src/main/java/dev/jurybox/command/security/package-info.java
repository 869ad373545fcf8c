/** Who may do what, and how a voter stays a stranger. */
@NullMarked
package dev.jurybox.command.security;

import org.jspecify.annotations.NullMarked;
