/** A running stack, and the load that is put on it. */
@NullMarked
package dev.jurybox.proving.bench.stack;

import org.jspecify.annotations.NullMarked;
