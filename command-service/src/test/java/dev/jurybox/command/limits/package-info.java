@NullMarked
package dev.jurybox.command.limits;

import org.jspecify.annotations.NullMarked;
