/** How many events a second the event log appends. */
@NullMarked
package dev.jurybox.proving.bench.append;

import org.jspecify.annotations.NullMarked;
