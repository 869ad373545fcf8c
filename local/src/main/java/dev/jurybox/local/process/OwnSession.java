package dev.jurybox.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs a process in a session of its own, so that neither Ctrl-C in its terminal nor the terminal's end reaches it. */
public final class OwnSession {

    private OwnSession() {}

    /** Linux has setsid, macOS has perl. With neither it still runs, but Ctrl-C reaches all parts at once. */
    public static List<String> command(List<String> command) {
        var whole = new ArrayList<String>();
        if (isThere("setsid")) {
            whole.add("setsid");
        } else if (isThere("perl")) {
            whole.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV", "--"));
        }
        whole.addAll(command);
        return whole;
    }

    static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
