/** What changes, told to open pages as it does. */
@NullMarked
package dev.jurybox.query.stream;

import org.jspecify.annotations.NullMarked;
