/** A real browser, for benchmarks and tests of pages. */
@NullMarked
package dev.jurybox.proving.browser;

import org.jspecify.annotations.NullMarked;
