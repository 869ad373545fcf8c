@NullMarked
package dev.jurybox.command.axon;

import org.jspecify.annotations.NullMarked;
