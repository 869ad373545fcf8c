@NullMarked
package dev.jurybox.command.log;

import org.jspecify.annotations.NullMarked;
