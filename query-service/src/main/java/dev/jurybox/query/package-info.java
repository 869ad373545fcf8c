/** Tells: events come in from Kafka, and what pages show is folded from them. */
@NullMarked
package dev.jurybox.query;

import org.jspecify.annotations.NullMarked;
