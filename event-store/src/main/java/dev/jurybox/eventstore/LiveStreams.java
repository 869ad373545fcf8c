package dev.jurybox.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Wakes open live streams: after each append in this process, and every 100 ms because of other instances. */
final class LiveStreams implements AutoCloseable {

    private static final long POLL_MILLIS = 100;

    private final List<LiveEventStream> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("event-log-tails").daemon().factory());
    private final EventLog.Subscription appends;

    LiveStreams(EventLog log) {
        clock.scheduleWithFixedDelay(this::wakeAll, POLL_MILLIS, POLL_MILLIS, MILLISECONDS);
        appends = log.onAppend(this::wakeAll);
    }

    void add(LiveEventStream stream) {
        open.add(stream);
        stream.wake();
    }

    private void wakeAll() {
        open.removeIf(LiveEventStream::isCompleted);
        open.forEach(LiveEventStream::wake);
    }

    @Override
    public void close() {
        appends.close();
        clock.shutdownNow();
        open.forEach(LiveEventStream::close);
    }
}
