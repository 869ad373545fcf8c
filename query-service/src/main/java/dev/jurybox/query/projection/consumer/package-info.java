/** Consumes the topic for live generations and for replays. Only this package knows Kafka. */
@NullMarked
package dev.jurybox.query.projection.consumer;

import org.jspecify.annotations.NullMarked;
