package dev.jurybox.local.launcher;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherLock;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.data.PortCheck;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.process.LogRotation;
import dev.jurybox.local.process.StartMode;
import java.time.Duration;
import java.time.Instant;

/** The main class of the background process. Its output is its log, and the terminal shows it. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) {
        System.exit(ExitOutcome.of(() -> run(LaunchOrder.read(words))).number());
    }

    /**
     * Returns only if the start failed or a part ended unexpectedly. On a signal, the process ends inside this method.
     */
    private static ExitCode run(LaunchOrder order) {
        var data = DataDirectory.opened(order.data());
        var lock = LauncherLock.acquire(data);
        if (lock.isEmpty()) return ExitCode.OK; // another launcher was faster, and its stack serves as well
        try (var _ = lock.get()) {
            new LauncherPresence(data).announce();
            LogRotation.start(data.logs());
            stopLeftovers(data);
            return launch(order, data, plan(order, data));
        }
    }

    private static ExitCode launch(LaunchOrder order, DataDirectory data, PortPlan ports) {
        var stackShutdown = new StackShutdown(data);
        Runtime.getRuntime().addShutdownHook(new Thread(stackShutdown::onSignal, "ending"));
        try {
            var steps = new ParallelSteps(order.since(), stackShutdown.steps());
            var firstEnd = new StackLaunch(order.repository(), data, ports, StartMode.AS_FAST_AS_PREPARED, steps)
                    .start();
            System.out.println(ready(order, data, ports));
            new LauncherPresence(data).announceReady();
            var preparation = FastStarts.prepareInBackground(order.repository());
            preparation.ifPresent(process -> Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)));
            throw firstEnd.join().trouble(data);
        } catch (RuntimeException e) {
            return stackShutdown.because(ExitOutcome.troubleIn(e));
        }
    }

    private static PortPlan plan(LaunchOrder order, DataDirectory data) {
        var ports = order.portBase()
                .map(PortPlan::new)
                .or(data.settings()::ports)
                .orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        PortCheck.mustBeFree(ports);
        data.settings().remember(ports);
        return ports;
    }

    private static void stopLeftovers(DataDirectory data) {
        var parts = new RunningParts(data);
        if (parts.all().isEmpty()) return;
        System.out.println("An earlier run was cut off. Stopping what it left:");
        parts.stopAll(System.out::println);
    }

    private static String ready(LaunchOrder order, DataDirectory data, PortPlan ports) {
        var seconds = Duration.between(order.since(), Instant.now()).toMillis() / 1000.0;
        return "READY in %.1f s: open %s in a browser (commands at %s, operator token in %s)"
                .formatted(
                        seconds,
                        StackPart.QUERY.url(ports),
                        StackPart.COMMAND.url(ports),
                        data.secrets().resolve("operator-token"));
    }
}
