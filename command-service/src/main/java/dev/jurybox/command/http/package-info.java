/** What is asked of every body, and what every answer to a command has in common. */
@NullMarked
package dev.jurybox.command.http;

import org.jspecify.annotations.NullMarked;
