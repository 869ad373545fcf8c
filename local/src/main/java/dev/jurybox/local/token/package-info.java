/**
 * Tokens for the users of the local stack. They are made here, and the command service verifies them by a public key.
 */
@NullMarked
package dev.jurybox.local.token;

import org.jspecify.annotations.NullMarked;
