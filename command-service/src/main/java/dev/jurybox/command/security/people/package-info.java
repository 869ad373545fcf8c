/** People who signed in elsewhere: whose word on them is taken, and what it says. */
@NullMarked
package dev.jurybox.command.security.people;

import org.jspecify.annotations.NullMarked;
