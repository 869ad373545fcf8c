package dev.jurybox.local.front;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Trouble;
import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.Presence;
import dev.jurybox.local.launcher.Order;
import dev.jurybox.local.process.LogFollower;
import dev.jurybox.local.process.Patience;
import dev.jurybox.local.process.Program;
import java.time.Duration;

/** The launcher that this terminal started: its lines are shown here, and Ctrl-C stops it until it is let go. */
final class Session {

    /** The launcher bounds its own steps; this only keeps a broken one from holding the terminal for ever. */
    private static final Duration READY_AT_MOST = Duration.ofMinutes(5);

    private static final Duration STOP_AT_MOST = Duration.ofMinutes(2);
    private static final Duration NO_END = Duration.ofDays(3650);

    private final Process launcher;
    private final LogFollower log;
    private final Presence presence;
    private volatile boolean letGo;

    private Session(Program launcher, LogFollower log, Presence presence) {
        this.launcher = launcher.process();
        this.log = log;
        this.presence = presence;
    }

    static Session begin(Order order, DataDirectory data) {
        var log = new LogFollower(data.launcherLog(), new Terminal()::show);
        var session = new Session(BackgroundLauncher.start(order, data), log, new Presence(data));
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

    /** Of a launcher that has ended. A number that is none of ours was given by whoever killed it. */
    ExitCode result() {
        return ExitCode.of(launcher.exitValue()).orElseThrow(() -> new Trouble(
                ExitCode.PART_FAILED,
                "The launcher was killed (exit code %d): run up again, it stops what is left and keeps the data."
                        .formatted(launcher.exitValue())));
    }

    /** From now on it stays when this terminal goes. */
    void letGo() {
        letGo = true;
    }

    private void stop() {
        if (letGo || !launcher.isAlive()) return;
        launcher.destroy();
        follow(STOP_AT_MOST, false);
    }

    private void follow(Duration atMost, boolean untilReady) {
        Patience.until(() -> !launcher.isAlive() || handOn() && untilReady && presence.isReady(), atMost);
        log.handOn();
    }

    private boolean handOn() {
        log.handOn();
        return true;
    }
}
