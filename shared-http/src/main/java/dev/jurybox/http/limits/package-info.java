/** Rate limits by address and other keys. */
@NullMarked
package dev.jurybox.http.limits;

import org.jspecify.annotations.NullMarked;
