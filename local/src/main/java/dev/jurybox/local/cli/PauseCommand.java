package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Pauses the rebuild of a projection. */
public record PauseCommand(Path root, String projection) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var paused = rebuilds.pause(rebuilds.unfinished());
            System.out.printf("PAUSED: generation %d of %s has read %d events%n",
                    paused.path("generation").asInt(), projection, paused.path("read").asLong());
            System.out.printf("To go on from there:%n    ./jurybox rebuild %s --resume%n", projection);
            return ExitCode.OK;
        }
    }
}
