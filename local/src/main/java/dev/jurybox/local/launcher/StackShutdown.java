package dev.jurybox.local.launcher;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.ExitOutcome;
import dev.jurybox.local.UserError;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.data.RunningParts;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Stops everything, once, whoever comes first: a signal, a part that died, a start that failed. */
final class StackShutdown {

    private static final long STEP_ENDS_SECONDS_MAX = 30;

    private final DataDirectory data;
    private final Consumer<RunningParts> stop;
    private final ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    StackShutdown(DataDirectory data) {
        this(data, parts -> parts.stopAll(System.out::println));
    }

    private StackShutdown(DataDirectory data, Consumer<RunningParts> stop) {
        this.data = data;
        this.stop = stop;
    }

    /** For parts that have something to write when they end. */
    static StackShutdown patient(DataDirectory data, Duration atMost) {
        return new StackShutdown(data, parts -> parts.stopAll(atMost, System.out::println));
    }

    /** Where parts are started: once the ending has begun, nothing new is. */
    Executor steps() {
        return steps;
    }

    /** If a signal was faster, the trouble is only what the signal brought about. */
    ExitCode because(UserError userError) {
        if (!begun.compareAndSet(false, true)) {
            awaitTheOther();
            return ExitCode.OK;
        }
        ExitOutcome.told(userError);
        stopEverything();
        return userError.code();
    }

    /** The process ends when this returns, so it waits for an ending that is under way. */
    void onSignal() {
        if (begun.compareAndSet(false, true)) {
            stopEverything();
            Runtime.getRuntime().halt(ExitCode.OK.number());
        }
        awaitTheOther();
    }

    /** Nothing runs any more when this returns. */
    void now() {
        if (begun.compareAndSet(false, true)) stopEverything();
        else
            awaitTheOther();
    }

    /** Whatever fails here, nobody waits for ever. */
    private void stopEverything() {
        try {
            new LauncherPresence(data).noLongerReady();
            steps.shutdown();
            stopTwice(new RunningParts(data));
        } finally {
            done.countDown();
        }
    }

    /** A part may have been about to appear. */
    private void stopTwice(RunningParts parts) {
        stop.accept(parts);
        awaitSteps();
        stop.accept(parts);
    }

    private void awaitSteps() {
        try {
            steps.awaitTermination(STEP_ENDS_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTheOther() {
        try {
            done.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
