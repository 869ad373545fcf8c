package dev.jurybox.proving.bench.append;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.jurybox.proving.bench.LoadResult;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps a number of operations in flight for some time, after a warm-up whose latencies are dropped. */
final class LoadGenerator {

    private static final int SAMPLES_MAX = 4_000_000;

    private final int inFlight;
    private final double seconds;
    private final Supplier<CompletableFuture<?>> operation;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    LoadGenerator(int inFlight, double seconds, Supplier<CompletableFuture<?>> operation) {
        this.inFlight = inFlight;
        this.seconds = seconds;
        this.operation = operation;
    }

    LoadResult run() {
        run(seconds / 2, new long[SAMPLES_MAX]);
        return measure();
    }

    /** Measures without a warm-up of its own. */
    LoadResult measure() {
        var latencies = new long[SAMPLES_MAX];
        var begun = System.nanoTime();
        var done = run(seconds, latencies);
        return LoadResult.of(Arrays.copyOf(latencies, done), (System.nanoTime() - begun) / 1e9);
    }

    private int run(double seconds, long[] latencies) {
        var places = new Semaphore(inFlight);
        var done = new AtomicInteger();
        var end = System.nanoTime() + (long) (seconds * 1e9);
        try {
            while (System.nanoTime() < end && failure.get() == null) {
                places.acquire();
                start(places, done, latencies);
            }
            if (!places.tryAcquire(inFlight, 60, SECONDS)) throw new IllegalStateException("some never ended");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var failed = failure.get();
        if (failed != null) throw new IllegalStateException("an operation failed", failed);
        return Math.min(done.get(), SAMPLES_MAX);
    }

    private void start(Semaphore places, AtomicInteger done, long[] latencies) {
        var begun = System.nanoTime();
        operation.get().whenComplete((_, error) -> {
            if (error != null) failure.set(error);
            var index = done.getAndIncrement();
            if (index < SAMPLES_MAX) latencies[index] = System.nanoTime() - begun;
            places.release();
        });
    }
}
