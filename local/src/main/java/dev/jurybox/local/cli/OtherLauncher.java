package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.data.LauncherLock;
import dev.jurybox.local.data.LauncherPresence;
import dev.jurybox.local.process.BoundedWait;
import dev.jurybox.local.process.LogFollower;
import java.time.Duration;

/** A launcher that another process started on the same data. */
record OtherLauncher(DataDirectory data) {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    /** Shows its output until it is ready. Returns false if it ended instead, so that a new launcher can start. */
    boolean becomesReady() {
        var log = new LogFollower(data.launcherLog(), new TerminalOutput()::show);
        var presence = new LauncherPresence(data);
        BoundedWait.until(
                () -> {
                    log.handOn();
                    return presence.isReady() || !LauncherLock.isHeld(data);
                },
                AT_MOST);
        return presence.isReady();
    }
}
