/** A real PostgreSQL 18 from its own binaries, with durable settings and passwords. */
@NullMarked
package dev.jurybox.local.postgres;

import org.jspecify.annotations.NullMarked;
