package dev.jurybox.query.background;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs all periodic tasks, each on its own thread, from start to shutdown. */
@Component
class PeriodicTaskRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PeriodicTaskRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<PeriodicTask> all;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private List<Thread> threads = List.of();

    PeriodicTaskRunner(List<PeriodicTask> all) {
        this.all = all;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        threads = all.stream()
                .map(each -> Thread.ofPlatform().daemon().name(each.getClass().getSimpleName())
                        .start(() -> repeat(each)))
                .toList();
    }

    private void repeat(PeriodicTask task) {
        var failing = false;
        try {
            do {
                failing = !succeeds(task, failing);
            } while (!stopping.await(task.pause().toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean succeeds(PeriodicTask task, boolean wasFailing) throws InterruptedException {
        try {
            task.runOnce();
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (!wasFailing) LOG.warn("Cannot {}, and will try again until it can", task.purpose(), e);
            return false;
        }
    }

    /**
     * Gives running tasks 3 s to end, and then interrupts them. A statement that still runs ends with its connection.
     */
    @Override
    public void stop() {
        stopping.countDown();
        var end = Instant.now().plus(PATIENCE);
        try {
            for (var thread : threads) {
                if (!thread.join(Duration.between(Instant.now(), end))) thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        threads = List.of();
    }

    /** Runs in parallel with the other beans that stop in this phase. */
    @Override
    public void stop(Runnable stopped) {
        Thread.startVirtualThread(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
