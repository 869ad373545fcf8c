@NullMarked
package dev.jurybox.command.security.exposure;

import org.jspecify.annotations.NullMarked;
