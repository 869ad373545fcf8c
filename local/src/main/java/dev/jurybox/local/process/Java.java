package dev.jurybox.local.process;

import java.nio.file.Path;

public final class Java {

    private Java() {}

    /** The one that runs this. */
    public static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
