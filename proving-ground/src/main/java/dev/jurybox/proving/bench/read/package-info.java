/** How fast pages are read while votes are cast, and how soon votes are visible. */
@NullMarked
package dev.jurybox.proving.bench.read;

import org.jspecify.annotations.NullMarked;
