@NullMarked
package dev.jurybox.local.archive;

import org.jspecify.annotations.NullMarked;
