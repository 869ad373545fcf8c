/** Rows on their way into tables, many at once. */
@NullMarked
package dev.jurybox.query.rows;

import org.jspecify.annotations.NullMarked;
