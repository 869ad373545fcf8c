/** Helps statements to write many rows at once. */
@NullMarked
package dev.jurybox.query.rows;

import org.jspecify.annotations.NullMarked;
