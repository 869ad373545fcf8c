package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Has the live read models verified against the log and the tallies against the ballots, and prints the result. */
public record VerifyCommand(Path root, boolean json) {

    public ExitCode run() {
        try (var api = OperatorApi.in(root)) {
            var verified = api.get("/api/admin/verification").orTrouble();
            if (json) {
                System.out.println(verified);
            } else {
                verified.path("projections").forEach(VerifyCommand::printProjection);
                verified.path("drift").forEach(VerifyCommand::drift);
                System.out.println(verdict(verified));
            }
            return verified.path("sound").asBoolean(false) ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }

    private static void printProjection(JsonNode projection) {
        System.out.printf("%-16s %10d events read, %d to come, digest %.16s%n", projection.path("name").asString(),
                projection.path("read").asLong(), projection.path("missing").asLong(),
                projection.path("digest").asString());
        projection.path("problems").forEach(problem -> System.out.println("    " + problem.asString()));
        var parked = projection.path("parked").asLong();
        if (parked > 0) System.out.printf("    %d subjects are parked because an event cannot be read%n", parked);
    }

    private static void drift(JsonNode tool) {
        System.out.printf("%s counts %d ship, %d skip, and its ballots are %d and %d%n", tool.path("tool").asString(),
                tool.path("ship").asLong(), tool.path("skip").asLong(),
                tool.path("shipBallots").asLong(), tool.path("skipBallots").asLong());
    }

    private static String verdict(JsonNode verified) {
        return verified.path("sound").asBoolean(false)
                ? "SOUND: every live generation agrees with the log up to position %d, and every tally with its ballots."
                        .formatted(verified.path("head").asLong())
                : "NOT SOUND: %d tallies differ from their ballots; problems and parked subjects are listed above."
                        .formatted(verified.path("drifting").asLong());
    }
}
