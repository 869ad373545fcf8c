@NullMarked
package dev.jurybox.command.disregard;

import org.jspecify.annotations.NullMarked;
