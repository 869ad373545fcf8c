/** Which tools moved on a leaderboard between two past positions, past which others, and by which changes. */
@NullMarked
package dev.jurybox.query.movement;

import org.jspecify.annotations.NullMarked;
