/** Applies events to projections: each once, in order, in one transaction with the checkpoint. */
@NullMarked
package dev.jurybox.query.projection;

import org.jspecify.annotations.NullMarked;
