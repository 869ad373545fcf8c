/** Sends commands to their deciders, once for each idempotency key and votes together, and returns receipts. */
@NullMarked
package dev.jurybox.command.dispatch;

import org.jspecify.annotations.NullMarked;
