/** The sender of a command: a person or a service with a role, and an idempotency key. */
@NullMarked
package dev.jurybox.command.sender;

import org.jspecify.annotations.NullMarked;
