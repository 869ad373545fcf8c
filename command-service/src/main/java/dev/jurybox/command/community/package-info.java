/** The community votes here: one live vote per voter and tool. */
@NullMarked
package dev.jurybox.command.community;

import org.jspecify.annotations.NullMarked;
