/** Which tools moved on a board between two past positions, past which others, and where their verdicts changed. */
@NullMarked
package dev.jurybox.query.movement;

import org.jspecify.annotations.NullMarked;
