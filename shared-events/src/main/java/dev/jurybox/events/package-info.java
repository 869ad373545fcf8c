/** The events that both services share: their classes, stored names, revisions and encoding. */
@NullMarked
package dev.jurybox.events;

import org.jspecify.annotations.NullMarked;
