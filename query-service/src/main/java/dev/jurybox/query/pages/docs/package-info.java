/** The documentation of the API: its operations, its events and its problems, as pages. */
@NullMarked
package dev.jurybox.query.pages.docs;

import org.jspecify.annotations.NullMarked;
