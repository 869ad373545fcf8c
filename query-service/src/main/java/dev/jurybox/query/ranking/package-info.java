/** Who stands before whom: on the boards of tools, and among comparisons. */
@NullMarked
package dev.jurybox.query.ranking;

import org.jspecify.annotations.NullMarked;
