/** Rules of the rankings as requests carry them. */
@NullMarked
package dev.jurybox.http.rules;

import org.jspecify.annotations.NullMarked;
