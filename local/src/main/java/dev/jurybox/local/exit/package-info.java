/** How a command ends: its exit code, and the sentence that it prints if it fails. */
@NullMarked
package dev.jurybox.local.exit;

import org.jspecify.annotations.NullMarked;
