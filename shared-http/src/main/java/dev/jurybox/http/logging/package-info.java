/** Limits what reaches a service's log: no control characters, and no more lines than disk and readers can take. */
@NullMarked
package dev.jurybox.http.logging;

import org.jspecify.annotations.NullMarked;
