/** Tests of the loads, which need no stack. */
@NullMarked
package dev.jurybox.proving.bench.stack;

import org.jspecify.annotations.NullMarked;
