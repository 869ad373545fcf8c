/** Identifies voters by their tokens. Both services compute the same pseudonyms without a lookup. */
@NullMarked
package dev.jurybox.http.voter;

import org.jspecify.annotations.NullMarked;
