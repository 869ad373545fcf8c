/** The facts both services agree on: events, their names and revisions, and how they are written down. */
@NullMarked
package dev.jurybox.events;

import org.jspecify.annotations.NullMarked;
