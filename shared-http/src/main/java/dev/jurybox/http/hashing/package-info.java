/** Hashes under a key and without one. */
@NullMarked
package dev.jurybox.http.hashing;

import org.jspecify.annotations.NullMarked;
