package dev.jurybox.query.freshness;

import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * How far everything is told, looked at many times a second, whichever instance told it. What is answered afterwards
 * knows at least this much: who keeps an answer throws it away once one of its subjects changed.
 */
@Component
public class Seen implements Changes, Recurring {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Places places;
    private final Map<String, Long> changedAt = new ConcurrentHashMap<>();
    private final List<Consumer<Tick>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition further = lock.newCondition();
    private Checkpointed before = Checkpointed.NOWHERE;
    private volatile Tick now = new Tick(0, Vector.NOTHING, Set.of());
    private volatile long allChangedAt;

    Seen(Places places) {
        this.places = places;
    }

    @Override
    public Tick now() {
        return now;
    }

    /** Told of every look that found something, one after the other: never wait in there. */
    public void onTick(Consumer<Tick> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean changedAfter(String subject, long tick) {
        return allChangedAt > tick || changedAt.getOrDefault(subject, 0L) > tick;
    }

    /** Whose story went on beyond a vector: so many at most. */
    public Set<String> changedSince(Vector vector, int most) {
        return places.changedSince(vector, most);
    }

    /** False if it took too long. */
    boolean await(int partition, long position, Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lock();
        try {
            while (now.vector().at(partition) < position) {
                if (nanos <= 0) return false;
                nanos = further.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String purpose() {
        return "see how far the read models are";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void once() {
        var found = places.now();
        var moved = found.beyond(before);
        var sameBuild = found.sameBuild(before);
        if (moved.isEmpty() && sameBuild) return;
        var changed = places.changedSince(sameBuild ? before : Checkpointed.NOWHERE, moved, found.live());
        var tick = new Tick(now.number() + 1, found.vector(), changed);
        changed.forEach(subject -> changedAt.put(subject, tick.number()));
        if (!sameBuild) allChangedAt = tick.number();
        before = found;
        publish(tick);
    }

    private void publish(Tick tick) {
        lock.lock();
        try {
            now = tick;
            further.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(listener -> listener.accept(tick));
    }
}
