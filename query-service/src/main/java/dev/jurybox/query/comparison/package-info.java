/** Two tools side by side: the page of each pair. */
@NullMarked
package dev.jurybox.query.comparison;

import org.jspecify.annotations.NullMarked;
