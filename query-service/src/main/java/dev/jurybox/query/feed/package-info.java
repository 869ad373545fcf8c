/** Applies events to projections: each once, in order, in one transaction with the checkpoint. */
@NullMarked
package dev.jurybox.query.feed;

import org.jspecify.annotations.NullMarked;
