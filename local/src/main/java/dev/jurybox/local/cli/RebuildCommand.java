package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.BoundedWait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Has a projection rebuilt, or a paused rebuild resumed, or the rate of a running one changed, shows the progress, and
 * prints what the promotion of the result would change.
 *
 * @param rate the most events a second that may be read; if none is given, a paused rebuild keeps the rate that it has
 */
public record RebuildCommand(Path root, String projection, OptionalInt rate, boolean resume, boolean promote) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var generation = resume ? resumed(rebuilds) : rebuilds.begin(rate).path("generation").asInt();
            return followToEnd(rebuilds, generation, promote);
        }
    }

    /** Follows a rebuild to its end, prints its result, and promotes it if it is equal to the live generation. */
    static ExitCode followToEnd(ProjectionApi rebuilds, int generation, boolean promote) {
        var built = built(follow(rebuilds, generation));
        var verdict = printResult(built);
        if (built.path("diff").isObject()) printDiff(built, rebuilds);
        if (!promote || verdict != ExitCode.OK) return verdict;
        printPromoted(rebuilds.promote(generation));
        return ExitCode.OK;
    }

    /** A rebuild that is running only gets another rate. */
    int resumed(ProjectionApi rebuilds) {
        var unfinished = rebuilds.unfinished();
        var generation = unfinished.generation();
        rate.ifPresent(events -> rebuilds.changeRate(generation, events));
        if (unfinished.isPaused() || rate.isEmpty()) rebuilds.resume(generation);
        System.out.printf("%s: %s%n", unfinished.isPaused() ? "RESUMED" : "CHANGED RATE", unfinished.title());
        return generation;
    }

    /** Goes on while the rebuild is paused: it may be resumed elsewhere. */
    static JsonNode follow(ProjectionApi rebuilds, int generation) {
        var bar = ProgressBar.here();
        var seen = rebuilds.rebuild(generation);
        bar.show(seen);
        while (new RebuildAnswer(seen).isUnfinished()) {
            BoundedWait.pause(LOOK_AGAIN);
            seen = rebuilds.rebuild(generation);
            bar.show(seen);
        }
        bar.end();
        return seen;
    }

    /** Returns the generation if it was built. */
    static JsonNode built(JsonNode ended) {
        if (ended.path("state").asString().equals("BUILT")) return ended;
        throw new UserError(ExitCode.PART_FAILED, "%s: %s".formatted(
                ended.path("state").asString(), ended.path("trouble").asString("it was cancelled.")));
    }

    private static ExitCode printResult(JsonNode built) {
        System.out.printf("%s generation %d has read %d events of %d%n", built.path("projection").asString(),
                built.path("generation").asInt(), built.path("events").asLong(), built.path("cut").asLong());
        System.out.printf("digest       %s%n", built.path("digest").asString("none"));
        System.out.printf("live digest  %s%n", built.path("liveDigest").asString("none"));
        var equal = built.path("equal").asBoolean(false);
        var parked = built.path("parked").size();
        if (parked > 0) System.out.printf("%d of its subjects are parked because an event cannot be read%n", parked);
        System.out.println(equal ? "EQUAL" : built.path("trouble").asString("NOT EQUAL"));
        return equal && parked == 0 ? ExitCode.OK : ExitCode.DIFFERENT;
    }

    private static void printDiff(JsonNode built, ProjectionApi rebuilds) {
        if (built.at("/diff/empty").asBoolean()) {
            System.out.println("Nothing would change.");
            return;
        }
        DiffReport.ofPromotion(rebuilds.diff(built.path("generation").asInt())).lines().forEach(System.out::println);
        System.out.printf("%nThe whole diff is at %s%n", rebuilds.diffPath(built.path("generation").asInt()));
        if (new RebuildAnswer(built).isWhatIf()) {
            System.out.println("This is a what-if: it cannot be accepted.");
            return;
        }
        if (!built.path("parked").isEmpty()) {
            System.out.printf("Before it can be accepted, retry the parked subjects and rebuild %s again.%n",
                    rebuilds.projection());
            return;
        }
        System.out.printf(
                "To accept this, and make generation %d live within a day:%n    ./jurybox rebuild %s --accept %s%n",
                built.path("generation").asInt(), rebuilds.projection(), built.at("/diff/digest").asString());
    }

    static void printPromoted(JsonNode live) {
        System.out.printf("PROMOTED: generation %d of %s is live; --rollback returns to the one before within a day%n",
                live.path("generation").asInt(), live.path("projection").asString());
    }
}
