/** The commands of the command line, which run in the user's terminal. */
@NullMarked
package dev.jurybox.local.cli;

import org.jspecify.annotations.NullMarked;
