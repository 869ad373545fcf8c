/** Keeps a service from starting that anyone could misuse. */
@NullMarked
package dev.jurybox.command.security.exposure;

import org.jspecify.annotations.NullMarked;
