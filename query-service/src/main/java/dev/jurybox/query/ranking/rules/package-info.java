/** Ranks tools and computes how certain the ranks are, by pure functions. */
@NullMarked
package dev.jurybox.query.ranking.rules;

import org.jspecify.annotations.NullMarked;
