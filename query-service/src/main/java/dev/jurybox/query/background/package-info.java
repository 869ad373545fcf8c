/** Periodic tasks, each on its own thread so that none delays another. */
@NullMarked
package dev.jurybox.query.background;

import org.jspecify.annotations.NullMarked;
