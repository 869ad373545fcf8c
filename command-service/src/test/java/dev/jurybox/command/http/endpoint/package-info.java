/** Tests of how endpoints of commands are found and called. */
@NullMarked
package dev.jurybox.command.http.endpoint;

import org.jspecify.annotations.NullMarked;
