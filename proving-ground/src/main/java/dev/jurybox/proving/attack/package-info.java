/** Attacks that once worked, each run against a real stack: what the old version answered, and what this one answers. */
@NullMarked
package dev.jurybox.proving.attack;

import org.jspecify.annotations.NullMarked;
