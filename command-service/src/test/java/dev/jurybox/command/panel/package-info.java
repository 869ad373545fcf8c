@NullMarked
package dev.jurybox.command.panel;

import org.jspecify.annotations.NullMarked;
