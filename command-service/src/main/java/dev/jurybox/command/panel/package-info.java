/** The panel: named seats with one review each per tool, and the verdict that follows from them. */
@NullMarked
package dev.jurybox.command.panel;

import org.jspecify.annotations.NullMarked;
