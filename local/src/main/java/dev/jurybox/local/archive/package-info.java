/** The log as a file of JSON lines: exported beside a running stack, and imported into an empty log. */
@NullMarked
package dev.jurybox.local.archive;

import org.jspecify.annotations.NullMarked;
