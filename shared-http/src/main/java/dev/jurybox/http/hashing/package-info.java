/** Hash functions, with and without a key. */
@NullMarked
package dev.jurybox.http.hashing;

import org.jspecify.annotations.NullMarked;
