package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Consumes every entry that a stream has available, and only when the stream calls it back. */
final class Follower implements AutoCloseable {

    final MessageStream<EventMessage> stream;
    final List<Entry<EventMessage>> seen = new CopyOnWriteArrayList<>();

    Follower(EventStorageEngine engine, StreamingCondition condition) {
        stream = engine.stream(condition, null);
        stream.setCallback(this::drain);
    }

    private synchronized void drain() {
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            seen.add(entry.get());
        }
    }

    void sees(String... payloads) {
        await().untilAsserted(() -> assertThat(seen).extracting(Given::text).containsExactly(payloads));
    }

    static TrackingToken token(Entry<EventMessage> entry) {
        return TrackingToken.fromContext(entry).orElseThrow();
    }

    @Override
    public void close() {
        stream.close();
    }
}
