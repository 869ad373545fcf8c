/** Keeps a service from starting that anyone could misuse. */
@NullMarked
package dev.jurybox.command.security.startup;

import org.jspecify.annotations.NullMarked;
