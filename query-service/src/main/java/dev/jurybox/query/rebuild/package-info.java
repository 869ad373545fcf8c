/** Builds projections again beside what is told, says whether the two are equal, and then tells the new one. */
@NullMarked
package dev.jurybox.query.rebuild;

import org.jspecify.annotations.NullMarked;
