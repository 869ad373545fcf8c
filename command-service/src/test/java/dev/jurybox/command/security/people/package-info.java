@NullMarked
package dev.jurybox.command.security.people;

import org.jspecify.annotations.NullMarked;
