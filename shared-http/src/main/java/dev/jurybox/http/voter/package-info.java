/** A voter by what their token holds: the same for both services, who compute and never look up. */
@NullMarked
package dev.jurybox.http.voter;

import org.jspecify.annotations.NullMarked;
