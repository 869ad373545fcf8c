@NullMarked
package dev.jurybox.command.eventlog;

import org.jspecify.annotations.NullMarked;
