/** The rendering, caching and paging of responses, and problem details, for all endpoints. */
@NullMarked
package dev.jurybox.query.http;

import org.jspecify.annotations.NullMarked;
