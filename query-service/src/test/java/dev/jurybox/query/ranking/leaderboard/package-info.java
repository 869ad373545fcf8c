@NullMarked
package dev.jurybox.query.ranking.leaderboard;

import org.jspecify.annotations.NullMarked;
