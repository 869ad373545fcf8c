@NullMarked
package dev.jurybox.command.dispatch;

import org.jspecify.annotations.NullMarked;
