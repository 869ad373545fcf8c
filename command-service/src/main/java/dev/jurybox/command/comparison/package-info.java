/** Commands that publish and unpublish comparisons of two tools. */
@NullMarked
package dev.jurybox.command.comparison;

import org.jspecify.annotations.NullMarked;
