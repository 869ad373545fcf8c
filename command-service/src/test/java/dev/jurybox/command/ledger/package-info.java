/** An auditor who reads a log with none of the code that wrote it, and objects to what may not be. */
@NullMarked
package dev.jurybox.command.ledger;

import org.jspecify.annotations.NullMarked;
