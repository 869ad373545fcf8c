/** Comparisons: two tools side by side. */
@NullMarked
package dev.jurybox.command.comparison;

import org.jspecify.annotations.NullMarked;
