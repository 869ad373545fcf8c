@NullMarked
package dev.jurybox.local.load;

import org.jspecify.annotations.NullMarked;
