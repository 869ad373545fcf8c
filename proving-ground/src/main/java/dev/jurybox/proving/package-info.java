/** The whole stack, run as its users run it: by the script, over HTTP, and broken on purpose. */
@NullMarked
package dev.jurybox.proving;

import org.jspecify.annotations.NullMarked;
