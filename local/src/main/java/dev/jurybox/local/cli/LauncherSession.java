package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.launcher.LaunchOrder;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.process.LogFollower;
import dev.jurybox.local.process.StartedProgram;
import java.time.Duration;

/** The launcher that this terminal started. Its lines are shown here, and Ctrl-C stops it until it is detached. */
final class LauncherSession {

    /**
     * The launcher limits its own steps. This limit only keeps a broken launcher from blocking the terminal for ever.
     */
    private static final Duration READY_AT_MOST = Duration.ofMinutes(5);

    private static final Duration STOP_AT_MOST = Duration.ofMinutes(2);
    private static final Duration NO_END = Duration.ofDays(3650);

    private final Process launcher;
    private final LogFollower log;
    private final LauncherPresence presence;
    private volatile boolean letGo;

    private LauncherSession(StartedProgram launcher, LogFollower log, LauncherPresence presence) {
        this.launcher = launcher.process();
        this.log = log;
        this.presence = presence;
    }

    static LauncherSession begin(LaunchOrder order, DataDirectory data) {
        var log = new LogFollower(data.launcherLog(), new TerminalOutput()::show);
        var session = new LauncherSession(BackgroundLauncher.start(order, data), log, new LauncherPresence(data));
        Runtime.getRuntime().addShutdownHook(new Thread(session::stop, "stop"));
        return session;
    }

    boolean becomesReady() {
        follow(READY_AT_MOST, true);
        return launcher.isAlive();
    }

    ExitCode followToTheEnd() {
        follow(NO_END, false);
        return result();
    }

    /** The result of a launcher that has ended. A number that is no exit code of Jurybox means that it was killed. */
    ExitCode result() {
        return ExitCode.of(launcher.exitValue()).orElseThrow(() -> new UserError(
                ExitCode.PART_FAILED,
                "The launcher was killed (exit code %d): run up again, it stops what is left and keeps the data."
                        .formatted(launcher.exitValue())));
    }

    /** From now on the launcher keeps running when this terminal closes. */
    void detach() {
        letGo = true;
    }

    private void stop() {
        if (letGo || !launcher.isAlive()) return;
        launcher.destroy();
        follow(STOP_AT_MOST, false);
    }

    private void follow(Duration atMost, boolean untilReady) {
        BoundedWait.until(() -> !launcher.isAlive() || handOn() && untilReady && presence.isReady(), atMost);
        log.handOn();
    }

    private boolean handOn() {
        log.handOn();
        return true;
    }
}
