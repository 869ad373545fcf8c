package dev.jurybox.query.freshness;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How far everything is told, looked at many times a second, whichever instance told it. What is answered afterwards
 * knows at least this much: who keeps an answer throws it away once one of its subjects changed.
 */
@Component
public class Seen implements Changes, Recurring {

    /** What another instance told is found when it is looked for, what this one told at once. */
    private static final long LOOK_AT_LEAST_EVERY_MILLIS = 50;
    /** All projections tell the same stretch of the log one soon after the other: one look is enough for them. */
    private static final long GATHER_MILLIS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(Seen.class);

    private final Places places;
    private final ChangedAt changedAt = new ChangedAt();
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private final Set<Follower> unprepared = new HashSet<>();
    private final List<Consumer<Tick>> listeners = new CopyOnWriteArrayList<>();
    private final Lookout lookout = new Lookout();
    private final Semaphore told = new Semaphore(0);
    private volatile Checkpointed before = Checkpointed.NOWHERE;
    private volatile Tick now = Tick.NOTHING;

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
    public boolean changedAfter(String projection, String subject, long tick) {
        return changedAt.isAfter(projection, subject, tick);
    }

    @Override
    public void follow(Follower follower) {
        followers.add(follower);
    }

    /** Something was told here: worth a look. */
    public void lookSoon() {
        if (told.availablePermits() == 0) told.release();
    }

    /** Whose story went on beyond a vector: so many at most. */
    public Set<String> changedSince(Vector vector, int most) {
        return places.changedSince(vector, most);
    }

    /** False if nothing was found for so long: the service has just started, or its database cannot be reached. */
    public boolean awaitFirst(Duration patience) {
        return lookout.await(() -> now.number() > 0, patience);
    }

    /** False if it took too long, or whoever waits is called away. */
    boolean await(int partition, long position, Duration patience) {
        return lookout.await(() -> now.vector().at(partition) >= position, patience);
    }

    /** The same of one projection, and of many partitions. */
    boolean await(String projection, Vector wanted, Duration patience) {
        return lookout.await(() -> before.reaches(projection, wanted), patience);
    }

    @Override
    public String purpose() {
        return "see how far the read models are";
    }

    /** It waits when it begins, for something to be told. */
    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public void once() throws InterruptedException {
        if (told.tryAcquire(LOOK_AT_LEAST_EVERY_MILLIS, MILLISECONDS)) {
            MILLISECONDS.sleep(GATHER_MILLIS);
            told.drainPermits();
        }
        look();
    }

    private void look() {
        var found = places.now();
        var moved = found.beyond(before);
        var sameBuild = found.sameBuild(before);
        if (moved.isEmpty() && sameBuild) return;
        var changed = places.changedSince(sameBuild ? before : Checkpointed.NOWHERE, moved, found.live());
        before = found;
        reveal(new Tick(now.number() + 1, found.vector(), changed, !sameBuild, found.revision()));
    }

    private void reveal(Tick tick) {
        followers.forEach(follower -> prepare(follower, tick));
        changedAt.note(tick);
        publish(tick);
    }

    /** Who cannot prepare reads when asked, and keeps nobody else from hearing of the look. Told once until it can. */
    private void prepare(Follower follower, Tick tick) {
        try {
            follower.prepare(tick);
            unprepared.remove(follower);
        } catch (RuntimeException e) {
            if (unprepared.add(follower)) LOG.warn("What is asked for cannot be read beforehand: {}", e.toString());
        }
    }

    private void publish(Tick tick) {
        lookout.announce(() -> now = tick);
        listeners.forEach(listener -> listener.accept(tick));
    }
}
