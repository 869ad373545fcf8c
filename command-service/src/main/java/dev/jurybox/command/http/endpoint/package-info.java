/** Calls the endpoints of commands: binds their arguments and writes their receipts. */
@NullMarked
package dev.jurybox.command.http.endpoint;

import org.jspecify.annotations.NullMarked;
