/** What may reach a service's log: no control characters, and no more lines than a disk and a reader can take. */
@NullMarked
package dev.jurybox.http.logging;

import org.jspecify.annotations.NullMarked;
