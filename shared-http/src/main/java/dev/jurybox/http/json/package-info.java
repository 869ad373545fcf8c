/** Reads JSON of clients strictly, and says what is wrong with it. */
@NullMarked
package dev.jurybox.http.json;

import org.jspecify.annotations.NullMarked;
