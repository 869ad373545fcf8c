/** A real Kafka broker in KRaft mode, as a process of its own. */
@NullMarked
package dev.jurybox.local.kafka;

import org.jspecify.annotations.NullMarked;
