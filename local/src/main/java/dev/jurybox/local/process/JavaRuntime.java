package dev.jurybox.local.process;

import java.nio.file.Path;
import java.util.List;

public final class JavaRuntime {

    private JavaRuntime() {}

    /** The one that runs this. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** A process that is switched to and fro finds its memory again by fewer, larger pages. Only Linux has the flag. */
    public static List<String> largePages() {
        return System.getProperty("os.name").equals("Linux") ? List.of("-XX:+UseTransparentHugePages") : List.of();
    }
}
