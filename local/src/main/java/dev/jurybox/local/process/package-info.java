/** Programs, the ports they hold and the waiting for them, all of it bounded. */
@NullMarked
package dev.jurybox.local.process;

import org.jspecify.annotations.NullMarked;
