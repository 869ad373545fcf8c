/** Keeps a service that anybody could misuse from starting. */
@NullMarked
package dev.jurybox.command.security.exposure;

import org.jspecify.annotations.NullMarked;
