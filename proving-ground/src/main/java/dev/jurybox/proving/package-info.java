/**
 * Benchmarks of the whole stack and attacks on it. The stack runs as for its users: by the script, over HTTP, and
 * broken on purpose.
 */
@NullMarked
package dev.jurybox.proving;

import org.jspecify.annotations.NullMarked;
