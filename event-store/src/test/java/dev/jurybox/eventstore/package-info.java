@NullMarked
package dev.jurybox.eventstore;

import org.jspecify.annotations.NullMarked;
