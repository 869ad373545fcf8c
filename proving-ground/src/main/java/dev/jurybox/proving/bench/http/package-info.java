/** How many votes a second the whole stack takes over HTTP. */
@NullMarked
package dev.jurybox.proving.bench.http;

import org.jspecify.annotations.NullMarked;
