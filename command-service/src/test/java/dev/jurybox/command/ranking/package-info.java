@NullMarked
package dev.jurybox.command.ranking;

import org.jspecify.annotations.NullMarked;
