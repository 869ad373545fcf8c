@NullMarked
package dev.jurybox.command.relay;

import org.jspecify.annotations.NullMarked;
