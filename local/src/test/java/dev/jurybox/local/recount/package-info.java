@NullMarked
package dev.jurybox.local.recount;

import org.jspecify.annotations.NullMarked;
