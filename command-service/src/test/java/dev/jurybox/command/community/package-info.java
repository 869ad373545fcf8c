@NullMarked
package dev.jurybox.command.community;

import org.jspecify.annotations.NullMarked;
