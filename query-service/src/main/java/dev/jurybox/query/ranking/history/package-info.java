/** Leaderboards as of a past position, computed for a few clients at a time. */
@NullMarked
package dev.jurybox.query.ranking.history;

import org.jspecify.annotations.NullMarked;
