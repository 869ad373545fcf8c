package dev.jurybox.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Copies a log while it grows, as the relay does: it reads what comes after its last position and never reads back. */
final class Copyist implements AutoCloseable {

    private static final int PAGE = 100;

    private final EventLog log;
    private final List<StoredEvent> copied = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Copyist(EventLog log) {
        this.log = log;
        var _ = clock.scheduleWithFixedDelay(this::copyOn, 0, 2, MILLISECONDS);
    }

    private synchronized void copyOn() {
        copied.addAll(log.after(copied.isEmpty() ? 0 : copied.getLast().position(), PAGE));
    }

    synchronized List<StoredEvent> copied() {
        return List.copyOf(copied);
    }

    @Override
    public void close() {
        clock.close();
    }
}
