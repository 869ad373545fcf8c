/** Starts and stops programs, finds ports and waits, always within a time limit. */
@NullMarked
package dev.jurybox.local.process;

import org.jspecify.annotations.NullMarked;
