/** Commands of the community's voting: one current vote per voter and tool. */
@NullMarked
package dev.jurybox.command.community;

import org.jspecify.annotations.NullMarked;
