package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.process.BoundedWait;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Has a projection rebuilt, shows the progress, and prints whether the result equals the live generation. */
public record RebuildCommand(Path root, String projection, boolean promote) {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int ATTEMPTS = 100;

    public ExitCode run() {
        try (var api = OperatorApi.in(root)) {
            var rebuilds = "/api/admin/projections/%s/rebuilds".formatted(
                    URLEncoder.encode(projection, StandardCharsets.UTF_8));
            var begun = api.post(rebuilds).orTrouble();
            var place = rebuilds + "/" + begun.path("generation").asInt();
            var built = follow(api, place);
            var verdict = printResult(built);
            if (!promote || verdict != ExitCode.OK) return verdict;
            return promote(api, place);
        }
    }

    private static JsonNode follow(OperatorApi api, String place) {
        var bar = ProgressBar.here();
        var seen = api.get(place).orTrouble();
        bar.show(seen);
        while (seen.path("state").asString().equals("BUILDING")) {
            BoundedWait.pause(LOOK_AGAIN);
            seen = api.get(place).orTrouble();
            bar.show(seen);
        }
        bar.end();
        return seen;
    }

    private static ExitCode printResult(JsonNode built) {
        if (!built.path("state").asString().equals("BUILT")) {
            throw new UserError(ExitCode.PART_FAILED, "%s: %s".formatted(
                    built.path("state").asString(), built.path("trouble").asString("it was cancelled.")));
        }
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

    private static ExitCode promote(OperatorApi api, String place) {
        var answer = api.post(place + "/promotion");
        for (var attempt = 1; answer.isForLater() && attempt < ATTEMPTS; attempt++) {
            BoundedWait.pause(LOOK_AGAIN);
            answer = api.post(place + "/promotion");
        }
        if (!answer.isWell()) throw new UserError(ExitCode.DIFFERENT, answer.detail());
        System.out.println("PROMOTED");
        return ExitCode.OK;
    }
}
