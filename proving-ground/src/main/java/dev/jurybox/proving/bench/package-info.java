/** Benchmarks that measure side by side, in one run on one server, and report ratios instead of bare times. */
@NullMarked
package dev.jurybox.proving.bench;

import org.jspecify.annotations.NullMarked;
