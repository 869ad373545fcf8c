package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherLock;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.launcher.LaunchOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Starts the stack, or finds it running. */
public record UpCommand(Path root, Path repository, Optional<Integer> portBase, boolean detach, boolean demo) {

    /** Another launcher may start or stop between two checks, which does not happen for ever. */
    private static final int ATTEMPTS = 5;

    public ExitCode run() {
        var data = DataDirectory.opened(root);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (LauncherLock.isHeld(data)) {
                if (new OtherLauncher(data).becomesReady()) return alreadyRunning(data);
                continue;
            }
            var session = LauncherSession.begin(order(), data);
            if (session.becomesReady()) return ready(session, data);
            if (session.result() != ExitCode.OK) return session.result();
            if (!LauncherLock.isHeld(data)) throw stoppedTooEarly();
        }
        throw new UserError(
                ExitCode.PART_FAILED,
                "Others start and stop Jurybox in %s right now: try again in a moment.".formatted(root));
    }

    private ExitCode ready(LauncherSession session, DataDirectory data) {
        var loaded = demo(data);
        if (!detach) return session.followToTheEnd();
        session.detach();
        return loaded;
    }

    private ExitCode alreadyRunning(DataDirectory data) {
        var ports = data.settings().ports().orElseThrow();
        System.out.printf(
                "Jurybox is already running in %s: commands %s, queries %s%n", root, ports.commandUrl(),
                ports.queryUrl());
        return demo(data);
    }

    private ExitCode demo(DataDirectory data) {
        var ports = data.settings().ports().orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        return demo ? ExitOutcome.of(() -> new DemoLoading(data, ports).run()) : ExitCode.OK;
    }

    private static UserError stoppedTooEarly() {
        return new UserError(ExitCode.NOT_RUNNING, "Jurybox was stopped before it was ready.");
    }

    private LaunchOrder order() {
        return new LaunchOrder(root, repository, portBase, since());
    }

    /**
     * The process is as old as the script it replaced. After a build the current time counts, because the build is no
     * part of the start.
     */
    private static Instant since() {
        if (Boolean.getBoolean("jurybox.built")) return Instant.now();
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}
