/** What a projection is, and what it gets: events, their envelopes and the positions up to which they are applied. */
@NullMarked
package dev.jurybox.query.projection;

import org.jspecify.annotations.NullMarked;
