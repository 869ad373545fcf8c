@NullMarked
package dev.jurybox.command.security.startup;

import org.jspecify.annotations.NullMarked;
