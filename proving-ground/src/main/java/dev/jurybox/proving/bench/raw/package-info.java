/** Bare inserts into the same PostgreSQL, which the other benches are compared with. */
@NullMarked
package dev.jurybox.proving.bench.raw;

import org.jspecify.annotations.NullMarked;
