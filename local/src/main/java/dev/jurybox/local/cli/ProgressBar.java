package dev.jurybox.local.cli;

import dev.jurybox.local.verify.RecountProgress;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import tools.jackson.databind.JsonNode;

/**
 * The progress of a rebuild or a recount: one line that is redrawn in a terminal, otherwise a line for each tenth and
 * each pause, and one after five seconds if something has changed.
 */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final long LINE_NANOS = 5_000_000_000L;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private final PrintStream to;
    private final boolean redrawn;
    private final LongSupplier nanoTime;
    private long lastTenth = -1;
    private long lastNanos;
    private String lastLine = "";
    private boolean lastPaused;

    ProgressBar(PrintStream to, boolean redrawn, LongSupplier nanoTime) {
        this.to = to;
        this.redrawn = redrawn;
        this.nanoTime = nanoTime;
    }

    static ProgressBar here() {
        var console = System.console();
        return new ProgressBar(System.err, console != null && console.isTerminal(), System::nanoTime);
    }

    void show(JsonNode build) {
        var cut = build.path("cut").asLong(0);
        var read = Math.min(build.path("read").asLong(0), cut);
        show(read, cut, state(build, read == cut) + trouble(build), isPaused(build));
    }

    void show(RecountProgress progress) {
        show(progress.events(), progress.end(), pace(progress.eventsPerSecond(), progress.secondsLeft()), false);
    }

    private void show(long read, long cut, String note, boolean paused) {
        var line = line(read, cut, note);
        if (redrawn) {
            to.print("\r" + line + "\033[K");
            to.flush();
        } else if (isDue(cut == 0 ? 0 : TENTHS * read / cut, line, paused)) {
            to.println(line);
        }
    }

    private boolean isDue(long tenth, String line, boolean paused) {
        var nanos = nanoTime.getAsLong();
        var due = tenth > lastTenth || paused != lastPaused
                || nanos - lastNanos >= LINE_NANOS && !line.equals(lastLine);
        if (due) {
            lastNanos = nanos;
            lastLine = line;
        }
        lastTenth = tenth;
        lastPaused = paused;
        return due;
    }

    void end() {
        if (redrawn) to.println();
    }

    private static String line(long read, long cut, String note) {
        var filled = cut == 0 ? 0 : (int) (WIDTH * read / cut);
        return "[%s%s] %d of %d events%s".formatted("#".repeat(filled), ".".repeat(WIDTH - filled), read, cut, note);
    }

    private static boolean isPaused(JsonNode build) {
        return build.path("state").asString("").equals("PAUSED");
    }

    private static String state(JsonNode build, boolean read) {
        if (isPaused(build)) return ", paused";
        var rate = build.path("eventsPerSecond");
        if (rate.isNull() || rate.isMissingNode()) return "";
        if (read && build.path("state").asString("").equals("BUILDING")) return ", catching up and comparing";
        return pace(rate.asDouble(), build.path("secondsLeft").asLong(0));
    }

    private static String pace(double eventsPerSecond, long secondsLeft) {
        return ", %.0f/s, %s left".formatted(eventsPerSecond, duration(secondsLeft));
    }

    private static String duration(long seconds) {
        if (seconds < 2 * MINUTE) return seconds + " s";
        if (seconds < 2 * HOUR) return seconds / MINUTE + " min";
        return "%d h %d min".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
    }

    private static String trouble(JsonNode build) {
        var trouble = build.path("trouble").asString("");
        return trouble.isEmpty() ? "" : " - " + trouble;
    }
}
