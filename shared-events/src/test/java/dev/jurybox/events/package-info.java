@NullMarked
package dev.jurybox.events;

import org.jspecify.annotations.NullMarked;
