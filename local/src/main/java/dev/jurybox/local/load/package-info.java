/** An HTTP client that leaves the machine to the service it loads: one thread, prepared bytes and little parsing. */
@NullMarked
package dev.jurybox.local.load;

import org.jspecify.annotations.NullMarked;
