/** The query side: consumes events from Kafka and projects them into the read models that the API returns. */
@NullMarked
package dev.jurybox.query;

import org.jspecify.annotations.NullMarked;
