package dev.jurybox.local.cli;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** The progress of a rebuild: redrawn in a terminal, otherwise one line for each tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;

    private final PrintStream to;
    private final boolean redrawn;
    private long lastTenth = -1;

    ProgressBar(PrintStream to, boolean redrawn) {
        this.to = to;
        this.redrawn = redrawn;
    }

    static ProgressBar here() {
        var console = System.console();
        return new ProgressBar(System.err, console != null && console.isTerminal());
    }

    void show(JsonNode build) {
        var cut = build.path("cut").asLong(0);
        var read = Math.min(build.path("read").asLong(0), cut);
        var tenth = cut == 0 ? 0 : TENTHS * read / cut;
        if (redrawn) {
            to.print("\r" + line(build, read, cut) + "\033[K");
            to.flush();
        } else if (tenth > lastTenth) {
            to.println(line(build, read, cut));
        }
        lastTenth = tenth;
    }

    void end() {
        if (redrawn) to.println();
    }

    private static String line(JsonNode build, long read, long cut) {
        var filled = cut == 0 ? 0 : (int) (WIDTH * read / cut);
        return "[%s%s] %d of %d events%s%s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), read, cut,
                pace(build), trouble(build));
    }

    private static String pace(JsonNode build) {
        var rate = build.path("eventsPerSecond");
        if (rate.isNull() || rate.isMissingNode()) return "";
        return ", %.0f/s, %d s left".formatted(rate.asDouble(), build.path("secondsLeft").asLong(0));
    }

    private static String trouble(JsonNode build) {
        var trouble = build.path("trouble").asString("");
        return trouble.isEmpty() ? "" : " - " + trouble;
    }
}
