@NullMarked
package dev.jurybox.command.security;

import org.jspecify.annotations.NullMarked;
