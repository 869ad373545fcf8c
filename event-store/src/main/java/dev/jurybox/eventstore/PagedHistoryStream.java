package dev.jurybox.eventstore;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The history of a decision, of which one page at a time is in memory. Taking the last event of a page reads the next
 * page, so that there is always an event to take before the end. Peeking changes nothing, as in {@link HistoryStream}.
 */
final class PagedHistoryStream implements MessageStream<EventMessage> {

    private final HistoryPages pages;
    private final Function<StoredEvent, Entry<EventMessage>> toEntry;
    private final Entry<EventMessage> end;
    private final Queue<Entry<EventMessage>> ready = new ArrayDeque<>(HistoryPages.EVENTS_MAX + 1);

    private long position;
    private boolean ended;
    private @Nullable Throwable error;

    /** Reads the first page. */
    PagedHistoryStream(
            HistoryPages pages, Function<StoredEvent, Entry<EventMessage>> toEntry, Entry<EventMessage> end) {
        this.pages = pages;
        this.toEntry = toEntry;
        this.end = end;
        readOn();
    }

    private void readOn() {
        var page = pages.after(position);
        page.forEach(event -> ready.add(toEntry.apply(event)));
        ended = page.size() < HistoryPages.EVENTS_MAX;
        if (ended) ready.add(end);
        else
            position = page.getLast().position();
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> next() {
        var next = Optional.ofNullable(ready.poll());
        if (ready.isEmpty() && !ended) readOnOrFail();
        return next;
    }

    private void readOnOrFail() {
        try {
            readOn();
        } catch (RuntimeException | Error e) {
            ended = true;
            error = e;
        }
    }

    @Override
    public synchronized Optional<Entry<EventMessage>> peek() {
        return Optional.ofNullable(ready.peek());
    }

    @Override
    public void setCallback(Runnable callback) {
        callback.run();
    }

    @Override
    public synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public synchronized boolean isCompleted() {
        return ready.isEmpty();
    }

    @Override
    public synchronized boolean hasNextAvailable() {
        return !ready.isEmpty();
    }

    @Override
    public synchronized void close() {
        ended = true;
        ready.clear();
    }
}
