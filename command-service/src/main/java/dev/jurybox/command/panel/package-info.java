/** The panel: named seats, a review each, and the verdict they add up to. */
@NullMarked
package dev.jurybox.command.panel;

import org.jspecify.annotations.NullMarked;
