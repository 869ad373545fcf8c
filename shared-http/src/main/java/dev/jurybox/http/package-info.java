/** The checks that both services apply to every request. All refusals are problem details. */
@NullMarked
package dev.jurybox.http;

import org.jspecify.annotations.NullMarked;
