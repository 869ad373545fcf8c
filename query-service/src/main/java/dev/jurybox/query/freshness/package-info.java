/** How much of the log an answer knows of, and who is told when that grows. */
@NullMarked
package dev.jurybox.query.freshness;

import org.jspecify.annotations.NullMarked;
