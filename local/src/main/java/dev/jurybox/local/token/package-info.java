/** Tokens for people who work on the local stack: made here, known by the command service by a public key. */
@NullMarked
package dev.jurybox.local.token;

import org.jspecify.annotations.NullMarked;
