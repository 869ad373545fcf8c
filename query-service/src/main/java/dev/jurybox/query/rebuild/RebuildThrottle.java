package dev.jurybox.query.rebuild;

import dev.jurybox.query.projection.consumer.ReplayThrottle;
import java.util.function.Supplier;

/**
 * Keeps a rebuild to its rate, which may change meanwhile, and ends it if it is cancelled or paused. Its row is read
 * four times a second, also while the next events are not due yet. While the service answers requests, its readers take
 * turns.
 */
final class RebuildThrottle implements ReplayThrottle {

    private static final long LOOK_AGAIN_NANOS = 250_000_000;

    /** The generation as it was at a moment. */
    private record Seen(Generation generation, long nanos) {}

    private final Supplier<Generation> building;
    private final RateClock clock;
    private final RateSchedule schedule;
    private final ReaderTurns turns;
    private volatile Seen seen;

    /** @param building reads the generation, and throws if it is not being built any more */
    RebuildThrottle(Supplier<Generation> building, RateClock clock, ReaderTurns turns) {
        this.building = building;
        this.clock = clock;
        this.turns = turns;
        this.schedule = new RateSchedule(clock.nanos());
        this.seen = new Seen(building.get(), clock.nanos());
    }

    @Override
    public int admit(int wanted) {
        while (true) {
            var generation = current();
            if (generation.rate() == null) return wanted;
            var admitted = schedule.take(wanted, generation.rate(), clock.nanos());
            if (admitted > 0) return admitted;
            await(generation, Math.min(schedule.nanosLeft(clock.nanos()), LOOK_AGAIN_NANOS));
        }
    }

    /** A rebuild with a rate leaves room by its rate, and would sleep in its turn. */
    @Override
    public void inTurn(Runnable step) {
        var generation = current();
        try {
            if (generation.rate() == null) turns.take(step);
            else
                step.run();
        } catch (InterruptedException _) {
            throw stopped(generation);
        }
    }

    @Override
    public boolean isLimited() {
        return current().rate() != null;
    }

    private Generation current() {
        var known = seen;
        if (clock.nanos() - known.nanos() < LOOK_AGAIN_NANOS) return known.generation();
        var now = new Seen(building.get(), clock.nanos());
        seen = now;
        return now.generation();
    }

    private void await(Generation generation, long nanos) {
        try {
            clock.sleep(nanos);
        } catch (InterruptedException _) {
            throw stopped(generation);
        }
    }

    private static RebuildStoppedException stopped(Generation generation) {
        Thread.currentThread().interrupt();
        return new RebuildStoppedException(generation.projection(), generation.number());
    }
}
