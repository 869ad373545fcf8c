package dev.jurybox.query.stream;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.progress.ProgressMonitor;
import dev.jurybox.query.progress.ProgressUpdate;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** All connected clients. What changed is rendered once and queued for each client. */
@Component
class SseSubscribers implements PeriodicTask, SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final StreamProperties properties;
    private final ChangeNotificationFactory notifications;
    private final ProgressMonitor progressMonitor;
    private final Set<SseSubscriber> listeners = new HashSet<>();
    private final PendingChanges pending = new PendingChanges();
    private final MeterRegistry registry;
    /** True from the beginning, because the server accepts requests before {@link #start} is called. */
    private boolean open = true;

    SseSubscribers(StreamProperties properties, ChangeNotificationFactory notifications,
            ProgressMonitor progressMonitor, MeterRegistry registry) {
        this.properties = properties;
        this.notifications = notifications;
        this.progressMonitor = progressMonitor;
        this.registry = registry;
        progressMonitor.onTick(this::note);
        Gauge.builder("jurybox.stream.listeners", this, SseSubscribers::size)
                .description("Open event streams")
                .register(registry);
    }

    synchronized void add(SseSubscriber subscriber) {
        if (!open || listeners.size() >= properties.most()) {
            throw new ProblemException(ProblemType.TOO_MANY_STREAMS, HttpStatus.SERVICE_UNAVAILABLE,
                    "No more event streams can be opened now.");
        }
        var taken = listeners.stream().map(SseSubscriber::address).toList();
        if (subscriber.address().areFull(taken, properties.mostPerAddress(), properties.most() / 4)) {
            throw new ProblemException(ProblemType.TOO_MANY_STREAMS, "One address can have %d event streams open."
                    .formatted(properties.mostPerAddress()));
        }
        listeners.add(subscriber);
    }

    /** Frees the slot of the client, however its stream ended. */
    synchronized void remove(SseSubscriber subscriber, StreamEnd end) {
        if (!listeners.remove(subscriber)) return;
        registry.counter("jurybox.stream.ended", "reason", end.name().toLowerCase(Locale.ROOT)).increment();
    }

    private synchronized int size() {
        return listeners.size();
    }

    private synchronized void note(ProgressUpdate update) {
        if (!listeners.isEmpty()) pending.add(update);
    }

    /**
     * Changes that cannot be read now are sent in the next run, and so are those that were read while the database
     * crashed.
     */
    @Override
    public void runOnce() {
        var batch = pending.take();
        if (batch == null) return;
        try {
            var notification = batch.reload()
                    ? ChangeNotification.reload(batch.latest())
                    : notifications.of(batch.latest(), batch.subjects());
            if (progressMonitor.holds(batch.latest())) {
                publish(notification);
            } else {
                pending.putBack(batch);
            }
        } catch (RuntimeException e) {
            pending.putBack(batch);
            throw e;
        }
    }

    private synchronized void publish(ChangeNotification notification) {
        listeners.forEach(subscriber -> subscriber.send(notification));
    }

    @Override
    public String purpose() {
        return "notify open event streams";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    /** Ends all streams before the server waits for its last responses, because streams would never end otherwise. */
    @Override
    public synchronized void stop() {
        open = false;
        listeners.forEach(subscriber -> subscriber.disconnect(StreamEnd.SHUTDOWN));
    }

    @Override
    public synchronized boolean isRunning() {
        return open;
    }
}
