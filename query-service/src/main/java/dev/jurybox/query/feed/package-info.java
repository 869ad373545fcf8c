/** Brings events to projections: each once, in order, together with the checkpoint that says so. */
@NullMarked
package dev.jurybox.query.feed;

import org.jspecify.annotations.NullMarked;
