package dev.jurybox.local.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where this user keeps what can be made again. */
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
