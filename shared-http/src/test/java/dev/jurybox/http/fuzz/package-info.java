/** Requests that are damaged at random, and what must be true of every answer to them. */
@NullMarked
package dev.jurybox.http.fuzz;

import org.jspecify.annotations.NullMarked;
