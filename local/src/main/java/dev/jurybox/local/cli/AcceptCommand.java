package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Promotes the generation whose diff is accepted by its digest. */
public record AcceptCommand(Path root, String projection, String digest) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            RebuildCommand.printPromoted(rebuilds.promote(generation(rebuilds), digest));
            return ExitCode.OK;
        }
    }

    /** If no generation has that diff, the service is asked for the newest one, and its refusal names the diff. */
    private int generation(ProjectionApi rebuilds) {
        var built = rebuilds.built();
        if (built.isEmpty()) {
            throw new UserError(ExitCode.DIFFERENT,
                    "No generation of %s is built and can be promoted: rebuild it first.".formatted(projection));
        }
        return built.stream().filter(this::isAccepted).findFirst().orElse(built.getFirst())
                .path("generation").asInt();
    }

    private boolean isAccepted(JsonNode built) {
        return built.at("/diff/digest").asString("").equals(digest);
    }
}
