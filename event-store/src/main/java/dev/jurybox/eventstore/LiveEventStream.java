package dev.jurybox.eventstore;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The events after a position, including future ones, until it is closed. It reads at most one page ahead. */
final class LiveEventStream implements MessageStream<EventMessage> {

    private final LiveEventPages pages;
    private final Function<StoredEvent, Entry<EventMessage>> toEntry;
    private final Executor reader;
    private final Queue<Entry<EventMessage>> ready = new ArrayDeque<>();

    private Runnable callback = () -> {};
    private long position;
    private boolean reading;
    private boolean wokenWhileReading;
    private boolean closed;
    private @Nullable Throwable error;

    LiveEventStream(long position, LiveEventPages pages, Function<StoredEvent, Entry<EventMessage>> toEntry,
            Executor reader) {
        this.position = position;
        this.pages = pages;
        this.toEntry = toEntry;
        this.reader = reader;
    }

    /** Signals that there may be more to read. May be called at any time and from any thread. */
    synchronized void wake() {
        wokenWhileReading = reading;
        if (reading || isCompleted() || !ready.isEmpty()) return;
        reading = true;
        reader.execute(this::read);
    }

    private void read() {
        try {
            var page = pages.after(position);
            arrived(page.end(), page.matches().stream().map(toEntry).toList());
        } catch (RuntimeException e) {
            failed(e);
        }
        call();
    }

    /** If the callback fails, the stream ends with that failure. */
    private void call() {
        try {
            currentCallback().run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private synchronized void arrived(long end, List<Entry<EventMessage>> entries) {
        reading = false;
        if (closed) return;
        var moved = end > position;
        position = end;
        ready.addAll(entries);
        if (moved || wokenWhileReading) wake();
    }

    private synchronized void failed(RuntimeException why) {
        error = why;
        reading = false;
    }

    private synchronized Runnable currentCallback() {
        return callback;
    }

    /** In Axon, a missing token means the beginning of the log. */
    static long startOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var next = Optional.ofNullable(ready.poll());
        if (ready.isEmpty()) wake();
        return next;
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public void setCallback(Runnable callback) {
        synchronized (this) {
            this.callback = callback;
        }
        if (hasNextAvailable() || isCompleted()) call();
        wake();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return closed || error != null && ready.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return !ready.isEmpty();
    }

    /** Calls the callback once more, so that a waiting reader sees that the stream has ended. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            ready.clear();
        }
        call();
    }
}
