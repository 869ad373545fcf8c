/** The directory that one stack lives in: its layout, its ports, its parts and who holds it. */
@NullMarked
package dev.jurybox.local.data;

import org.jspecify.annotations.NullMarked;
