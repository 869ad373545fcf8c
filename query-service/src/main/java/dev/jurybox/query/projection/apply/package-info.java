/** Applies batches of events to a generation: each event once, in order, in one transaction with the checkpoint. */
@NullMarked
package dev.jurybox.query.projection.apply;

import org.jspecify.annotations.NullMarked;
