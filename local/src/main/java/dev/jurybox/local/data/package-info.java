/** The data directory of one stack: its layout, its ports, its parts and its lock. */
@NullMarked
package dev.jurybox.local.data;

import org.jspecify.annotations.NullMarked;
