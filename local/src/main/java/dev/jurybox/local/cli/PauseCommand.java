package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Pauses the rebuild of a projection. */
public record PauseCommand(Path root, String projection) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var paused = rebuilds.pause(rebuilds.unfinished().generation());
            System.out.printf("PAUSED: %s has read %d events%n",
                    new RebuildAnswer(paused).title(), paused.path("read").asLong());
            System.out.printf("To go on from there:%n    ./jurybox rebuild %s --resume%n", projection);
            return ExitCode.OK;
        }
    }
}
