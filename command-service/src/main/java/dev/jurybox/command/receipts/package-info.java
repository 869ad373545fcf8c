/** The status of commands that have an idempotency key. */
@NullMarked
package dev.jurybox.command.receipts;

import org.jspecify.annotations.NullMarked;
