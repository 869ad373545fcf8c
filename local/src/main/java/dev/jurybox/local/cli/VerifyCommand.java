package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Has the live read models verified against the log and the tallies against the ballots, and prints the result.
 *
 * @param deepSeed the seed of a deep verification, which also counts the log a second time; empty for none
 */
public record VerifyCommand(Path root, boolean json, OptionalInt deepSeed) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var verified = api.get("/api/admin/verification").orTrouble();
            if (!json) print(verified);
            var sound = verified.path("sound").asBoolean(false);
            if (deepSeed.isPresent()) {
                var deep = new DeepVerifyCommand(root, api, deepSeed.getAsInt()).run();
                sound &= deep.sound();
                if (json) ((ObjectNode) verified).set("deep", JsonMapper.shared().<JsonNode>valueToTree(deep));
                else
                    DeepVerifyCommand.print(deep);
            }
            if (json) System.out.println(verified);
            return sound ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }

    private static void print(JsonNode verified) {
        verified.path("projections").forEach(VerifyCommand::printProjection);
        verified.path("drift").forEach(VerifyCommand::drift);
        verified.path("disregarded").forEach(VerifyCommand::disregarded);
        System.out.println(verdict(verified));
    }

    private static void printProjection(JsonNode projection) {
        System.out.printf("%-16s %10d events read, %d to come, digest %.16s%n", projection.path("name").asString(),
                projection.path("read").asLong(), projection.path("missing").asLong(),
                projection.path("digest").asString());
        projection.path("problems").forEach(problem -> System.out.println("    " + problem.asString()));
        var parked = projection.path("parked").asLong();
        if (parked > 0) {
            System.out.printf("    %d subjects are parked because an event cannot be read: see ./jurybox disregard%n",
                    parked);
        }
    }

    private static void drift(JsonNode tool) {
        System.out.printf("%s counts %d ship, %d skip, and its ballots are %d and %d%n", tool.path("tool").asString(),
                tool.path("ship").asLong(), tool.path("skip").asLong(),
                tool.path("shipBallots").asLong(), tool.path("skipBallots").asLong());
    }

    private static void disregarded(JsonNode event) {
        System.out.printf("position %d, %s of %s, is disregarded by %s since position %d: %s%n",
                event.path("position").asLong(), event.path("type").asString(), event.path("subject").asString(),
                event.path("actor").asString("an unknown operator"), event.path("disregardedBy").asLong(),
                event.path("reason").asString());
    }

    private static String verdict(JsonNode verified) {
        return verified.path("sound").asBoolean(false)
                ? "SOUND: every live generation agrees with the log up to position %d, and every tally with its ballots."
                        .formatted(verified.path("head").asLong())
                : "NOT SOUND: %d tallies differ from their ballots; problems and parked subjects are listed above."
                        .formatted(verified.path("drifting").asLong());
    }
}
