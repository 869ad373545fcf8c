/** Rate limits of requests that cost more than a page. */
@NullMarked
package dev.jurybox.query.limits;

import org.jspecify.annotations.NullMarked;
