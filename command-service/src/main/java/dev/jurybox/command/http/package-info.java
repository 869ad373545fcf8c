/** What all request bodies must satisfy, and what all answers to commands have in common. */
@NullMarked
package dev.jurybox.command.http;

import org.jspecify.annotations.NullMarked;
