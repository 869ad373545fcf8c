/** Requests that are damaged at random, and the checks that every response to them must pass. */
@NullMarked
package dev.jurybox.http.fuzz;

import org.jspecify.annotations.NullMarked;
