package dev.jurybox.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * The complete event history of a decision. Peeking changes nothing and taking is atomic: Axon 5.0.1 calls
 * {@code isCompleted} on the thread that delivers the stream while another thread already reads it. A stream over an
 * iterator, whose {@code hasNext} advances it, loses events that way.
 */
final class HistoryStream implements MessageStream<EventMessage> {

    private final List<Entry<EventMessage>> entries;
    private final AtomicInteger taken = new AtomicInteger();

    HistoryStream(List<Entry<EventMessage>> entries) {
        this.entries = entries;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        return at(taken.getAndUpdate(index -> Math.min(index + 1, entries.size())));
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return at(taken.get());
    }

    private Optional<Entry<EventMessage>> at(int index) {
        return index < entries.size() ? Optional.of(entries.get(index)) : Optional.empty();
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return taken.get() >= entries.size();
    }

    @Override
    public boolean hasNextAvailable() {
        return !isCompleted();
    }

    @Override
    public void close() {
        taken.set(entries.size());
    }
}
