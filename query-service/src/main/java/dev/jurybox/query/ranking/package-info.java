/** Computes the rank keys of tools, and how close the tools of a comparison are to swapping ranks. */
@NullMarked
package dev.jurybox.query.ranking;

import org.jspecify.annotations.NullMarked;
