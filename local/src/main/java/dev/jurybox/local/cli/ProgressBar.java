package dev.jurybox.local.cli;

import dev.jurybox.local.verify.RecountProgress;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** The progress of a rebuild or a recount: redrawn in a terminal, otherwise one line for each tenth. */
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
        show(read, cut, pace(build) + trouble(build));
    }

    void show(RecountProgress progress) {
        show(progress.events(), progress.end(), pace(progress.eventsPerSecond(), progress.secondsLeft()));
    }

    private void show(long read, long cut, String note) {
        var tenth = cut == 0 ? 0 : TENTHS * read / cut;
        if (redrawn) {
            to.print("\r" + line(read, cut, note) + "\033[K");
            to.flush();
        } else if (tenth > lastTenth) {
            to.println(line(read, cut, note));
        }
        lastTenth = tenth;
    }

    void end() {
        if (redrawn) to.println();
    }

    private static String line(long read, long cut, String note) {
        var filled = cut == 0 ? 0 : (int) (WIDTH * read / cut);
        return "[%s%s] %d of %d events%s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), read, cut, note);
    }

    private static String pace(JsonNode build) {
        var rate = build.path("eventsPerSecond");
        if (rate.isNull() || rate.isMissingNode()) return "";
        return pace(rate.asDouble(), build.path("secondsLeft").asLong(0));
    }

    private static String pace(double eventsPerSecond, long secondsLeft) {
        return ", %.0f/s, %d s left".formatted(eventsPerSecond, secondsLeft);
    }

    private static String trouble(JsonNode build) {
        var trouble = build.path("trouble").asString("");
        return trouble.isEmpty() ? "" : " - " + trouble;
    }
}
