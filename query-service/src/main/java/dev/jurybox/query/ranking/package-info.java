/** Ranks tools on boards, and orders comparisons. */
@NullMarked
package dev.jurybox.query.ranking;

import org.jspecify.annotations.NullMarked;
