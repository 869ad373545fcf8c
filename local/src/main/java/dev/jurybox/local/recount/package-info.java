/**
 * A second implementation of counts, verdicts and boards, as simple as possible: it keeps all ballots in memory. It is
 * written from the documented rules and shares no code with deciders or projections, not even the classes of events, so
 * that an error of theirs is not repeated here.
 */
@NullMarked
package dev.jurybox.local.recount;

import org.jspecify.annotations.NullMarked;
