/** Helps statements to write many rows at once. */
@NullMarked
package dev.jurybox.query.sql;

import org.jspecify.annotations.NullMarked;
