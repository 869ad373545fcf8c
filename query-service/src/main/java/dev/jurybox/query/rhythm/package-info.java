/** Periodic tasks, each on its own thread so that none delays another. */
@NullMarked
package dev.jurybox.query.rhythm;

import org.jspecify.annotations.NullMarked;
