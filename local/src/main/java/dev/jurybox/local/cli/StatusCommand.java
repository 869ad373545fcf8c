package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.data.StackPart;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.launcher.RunningParts;
import dev.jurybox.local.process.LogTail;
import java.nio.file.Path;
import java.util.Optional;

/** Prints which parts run. */
public record StatusCommand(Path root) {

    private static final int LOOK_BACK_LINES = 60;
    private static final String ROW = "%-16s %-8s %8s %6s  %s%n";

    public ExitCode run() {
        var data = DataDirectory.existing(root);
        if (data.isEmpty()) {
            System.out.printf("Nothing is running in %s.%n", root);
            return ExitCode.NOT_RUNNING;
        }
        return printPart(data.get());
    }

    private static ExitCode printPart(DataDirectory data) {
        var ports = data.settings().ports().orElse(new PortPlan(PortPlan.DEFAULT_BASE));
        var parts = new RunningParts(data);
        var launcher = new LauncherPresence(data).launcher();
        System.out.printf(ROW, "part", "state", "pid", "port", "url");
        for (var part : StackPart.values()) {
            row(part.title(), parts.find(part), String.valueOf(part.port(ports)), part.url(ports));
        }
        row("launcher", launcher, "", "");
        if (launcher.isPresent() && parts.all().size() == StackPart.values().length) return ExitCode.OK;
        lastTrouble(data).ifPresent(line -> System.out.printf("The last run said: %s%n", line));
        return ExitCode.NOT_RUNNING;
    }

    private static void row(String title, Optional<ProcessHandle> process, String port, String url) {
        var pid = process.map(handle -> String.valueOf(handle.pid())).orElse("");
        System.out.printf(ROW, title, process.isPresent() ? "running" : "not", pid, port, url);
    }

    /** An error of a part that died unobserved is shown. Errors from before the last READY are not. */
    private static Optional<String> lastTrouble(DataDirectory data) {
        var lines = LogTail.of(data.launcherLog(), 0, LOOK_BACK_LINES);
        for (var line : lines.reversed()) {
            if (line.startsWith(ExitOutcome.MARK)) return Optional.of(line.substring(ExitOutcome.MARK.length()));
            if (line.startsWith("READY")) return Optional.empty();
        }
        return Optional.empty();
    }
}
