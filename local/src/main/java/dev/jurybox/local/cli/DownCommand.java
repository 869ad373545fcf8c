package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.launcher.RunningParts;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.process.LogFollower;
import dev.jurybox.local.process.ProcessStop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Stops the stack through its launcher, or directly if the launcher is dead. */
public record DownCommand(Path root) {

    private static final Duration AT_MOST = Duration.ofMinutes(2);

    public ExitCode run() {
        var stopped = DataDirectory.existing(root).map(DownCommand::stopped).orElse(false);
        if (!stopped) System.out.printf("Nothing is running in %s.%n", root);
        return ExitCode.OK;
    }

    private static boolean stopped(DataDirectory data) {
        var launcher = new LauncherPresence(data).launcher();
        launcher.ifPresent(process -> stopThrough(process, data));
        var leftovers = new AtomicInteger();
        new RunningParts(data).stopAll(line -> {
            leftovers.incrementAndGet();
            System.out.println(line);
        });
        return launcher.isPresent() || leftovers.get() > 0;
    }

    private static void stopThrough(ProcessHandle launcher, DataDirectory data) {
        var log = new LogFollower(data.launcherLog(), System.out::println);
        launcher.destroy();
        var ended = BoundedWait.until(
                () -> {
                    log.handOn();
                    return ProcessStop.ended(launcher, Duration.ZERO);
                },
                AT_MOST);
        log.handOn();
        if (ended) return;
        ProcessStop.kill(launcher);
        System.out.printf("The launcher (pid %d) did not stop in time and was killed.%n", launcher.pid());
    }
}
