/** Sends changes of the read models to connected clients as server-sent events. */
@NullMarked
package dev.jurybox.query.stream;

import org.jspecify.annotations.NullMarked;
