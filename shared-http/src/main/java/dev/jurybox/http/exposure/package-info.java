/** Keeps a service that anybody could misuse from starting. */
@NullMarked
package dev.jurybox.http.exposure;

import org.jspecify.annotations.NullMarked;
