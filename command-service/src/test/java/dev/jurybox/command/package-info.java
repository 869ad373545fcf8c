@NullMarked
package dev.jurybox.command;

import org.jspecify.annotations.NullMarked;
