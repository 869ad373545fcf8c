/** Two tools side by side: the page of each pair, and the lists of all pairs. */
@NullMarked
package dev.jurybox.query.comparison;

import org.jspecify.annotations.NullMarked;
