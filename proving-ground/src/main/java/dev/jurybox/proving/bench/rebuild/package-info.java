/** How long projections take to rebuild, and with how much memory. */
@NullMarked
package dev.jurybox.proving.bench.rebuild;

import org.jspecify.annotations.NullMarked;
