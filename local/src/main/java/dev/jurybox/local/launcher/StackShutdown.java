package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.exit.UserError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Stops everything once, after a signal, the end of a part or a failed start, whichever comes first. */
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

    /** Gives the parts more time, because they write files when they end. */
    static StackShutdown patient(DataDirectory data, Duration atMost) {
        return new StackShutdown(data, parts -> parts.stopAll(atMost, System.out::println));
    }

    /** Starts the parts. Once the shutdown has begun, it starts nothing new. */
    Executor steps() {
        return steps;
    }

    /** After a signal, the error is only a consequence of the signal and is not reported. */
    ExitCode because(UserError userError) {
        if (!begun.compareAndSet(false, true)) {
            awaitTheOther();
            return ExitCode.OK;
        }
        ExitOutcome.report(userError);
        stopEverything();
        return userError.code();
    }

    /** The process ends when this returns, so this waits for a shutdown that is under way. */
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

    /** The latch opens whatever fails here, so that no thread waits for ever. */
    private void stopEverything() {
        try {
            new LauncherPresence(data).noLongerReady();
            steps.shutdown();
            stopTwice(new RunningParts(data));
        } finally {
            done.countDown();
        }
    }

    /** Stops twice, because a part may have been about to start at the first time. */
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
