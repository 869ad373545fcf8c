/** How much of the log the responses include, and notifications of progress. */
@NullMarked
package dev.jurybox.query.progress;

import org.jspecify.annotations.NullMarked;
