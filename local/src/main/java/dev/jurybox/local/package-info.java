/** The whole stack on one machine, without Docker. */
@NullMarked
package dev.jurybox.local;

import org.jspecify.annotations.NullMarked;
