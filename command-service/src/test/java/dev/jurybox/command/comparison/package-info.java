@NullMarked
package dev.jurybox.command.comparison;

import org.jspecify.annotations.NullMarked;
