package dev.jurybox.local.cli;

import dev.jurybox.local.data.DataDirectory;
import dev.jurybox.local.launcher.LaunchOrder;
import dev.jurybox.local.launcher.Launcher;
import dev.jurybox.local.process.ClassPath;
import dev.jurybox.local.process.JavaRuntime;
import dev.jurybox.local.process.OwnSession;
import dev.jurybox.local.process.StartedProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * The launcher always runs in the background, even if the terminal stays open: Ctrl-C must not hit all parts at once.
 */
final class BackgroundLauncher {

    private static final List<String> FLAGS = List.of(
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED");

    private BackgroundLauncher() {}

    static StartedProgram start(LaunchOrder order, DataDirectory data) {
        var command = new ArrayList<String>();
        command.add(JavaRuntime.program());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", ClassPath.ofThisJvm(), Launcher.class.getName()));
        command.addAll(order.words());
        return StartedProgram.start("The launcher", OwnSession.command(command), data.launcherLog());
    }
}
