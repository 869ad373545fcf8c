/** Compares what the query service answers with a recount of the whole log. */
@NullMarked
package dev.jurybox.local.verify;

import org.jspecify.annotations.NullMarked;
