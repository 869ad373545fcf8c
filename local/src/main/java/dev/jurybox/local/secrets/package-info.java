/** The passwords and keys of a data directory, made once and kept in files. */
@NullMarked
package dev.jurybox.local.secrets;

import org.jspecify.annotations.NullMarked;
