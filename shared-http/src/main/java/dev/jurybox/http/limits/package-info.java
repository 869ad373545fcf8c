/** Who has to wait, and how long. */
@NullMarked
package dev.jurybox.http.limits;

import org.jspecify.annotations.NullMarked;
