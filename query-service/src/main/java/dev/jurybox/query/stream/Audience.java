package dev.jurybox.query.stream;

import dev.jurybox.query.freshness.ProgressMonitor;
import dev.jurybox.query.freshness.ProgressUpdate;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.rhythm.PeriodicTask;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All open pages. What changed is written once, and told to each. */
@Component
class Audience implements PeriodicTask, SmartLifecycle {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final StreamProperties properties;
    private final Newsroom newsroom;
    private final ProgressMonitor progressMonitor;
    private final Set<Listener> listeners = new HashSet<>();
    private final PendingChanges pending = new PendingChanges();
    private final MeterRegistry registry;
    /** From the beginning: the server accepts requests before {@link #start} is called. */
    private boolean open = true;

    Audience(StreamProperties properties, Newsroom newsroom, ProgressMonitor progressMonitor, MeterRegistry registry) {
        this.properties = properties;
        this.newsroom = newsroom;
        this.progressMonitor = progressMonitor;
        this.registry = registry;
        progressMonitor.onTick(this::note);
        Gauge.builder("jurybox.stream.listeners", this, Audience::size)
                .description("Pages that are told what changes")
                .register(registry);
    }

    synchronized void add(Listener listener) {
        if (!open || listeners.size() >= properties.most()) {
            throw ProblemException.later("too-many-streams", "Too many streams",
                    "No more pages can be told what changes now.");
        }
        var taken = listeners.stream().map(Listener::address).toList();
        if (listener.address().areFull(taken, properties.mostPerAddress(), properties.most() / 4)) {
            throw ProblemException.tooMany("too-many-streams", "From one address %d pages can be told what changes."
                    .formatted(properties.mostPerAddress()));
        }
        listeners.add(listener);
    }

    /** Frees its slot, however it ended. */
    synchronized void remove(Listener listener, StreamEnd end) {
        if (!listeners.remove(listener)) return;
        registry.counter("jurybox.stream.ended", "reason", end.name().toLowerCase(Locale.ROOT)).increment();
    }

    private synchronized int size() {
        return listeners.size();
    }

    private synchronized void note(ProgressUpdate update) {
        if (!listeners.isEmpty()) pending.add(update);
    }

    /** What cannot be read now is told the next time, and so is what a crash of the database came in between of. */
    @Override
    public void once() {
        var batch = pending.take();
        if (batch == null) return;
        try {
            var news = batch.reload() ? News.reload(batch.latest()) : newsroom.of(batch.latest(), batch.subjects());
            if (progressMonitor.holds(batch.latest())) {
                tell(news);
            } else {
                pending.putBack(batch);
            }
        } catch (RuntimeException e) {
            pending.putBack(batch);
            throw e;
        }
    }

    private synchronized void tell(News news) {
        listeners.forEach(listener -> listener.tell(news));
    }

    @Override
    public String purpose() {
        return "tell open pages what changed";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    /** Before the server waits for its last answers: these would never end. */
    @Override
    public synchronized void stop() {
        open = false;
        listeners.forEach(listener -> listener.letGo(StreamEnd.SHUTDOWN));
    }

    @Override
    public synchronized boolean isRunning() {
        return open;
    }
}
