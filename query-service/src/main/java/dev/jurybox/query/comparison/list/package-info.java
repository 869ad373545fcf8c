/** The lists of all comparisons, by several orders. */
@NullMarked
package dev.jurybox.query.comparison.list;

import org.jspecify.annotations.NullMarked;
