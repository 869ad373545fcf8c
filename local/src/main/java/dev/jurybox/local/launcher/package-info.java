/** The background process that starts the parts, watches them and stops them in order. */
@NullMarked
package dev.jurybox.local.launcher;

import org.jspecify.annotations.NullMarked;
