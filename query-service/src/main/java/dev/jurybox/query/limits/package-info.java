/** How often each may ask for what costs more than a page. */
@NullMarked
package dev.jurybox.query.limits;

import org.jspecify.annotations.NullMarked;
