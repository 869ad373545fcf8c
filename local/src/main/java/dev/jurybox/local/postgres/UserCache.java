package dev.jurybox.local.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory where this user keeps files that can be created again. */
public final class UserCache {

    private UserCache() {}

    public static Path directory() {
        var cache = System.getenv("XDG_CACHE_HOME");
        return (isGiven(cache) ? Path.of(cache) : home().resolve(".cache")).resolve("jurybox").toAbsolutePath();
    }

    private static Path home() {
        var home = System.getenv("HOME");
        return Path.of(isGiven(home) ? home : System.getProperty("user.home"));
    }

    private static boolean isGiven(@Nullable String directory) {
        return directory != null && !directory.isBlank();
    }
}
