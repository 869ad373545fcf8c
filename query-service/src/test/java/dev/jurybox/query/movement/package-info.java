@NullMarked
package dev.jurybox.query.movement;

import org.jspecify.annotations.NullMarked;
