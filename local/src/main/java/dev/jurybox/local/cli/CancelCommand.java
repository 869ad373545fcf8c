package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Cancels the rebuild of a projection, whether it is running or paused. */
public record CancelCommand(Path root, String projection) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var generation = rebuilds.unfinished();
            rebuilds.cancel(generation);
            System.out.printf("CANCELLED: generation %d of %s; its rows are deleted%n", generation, projection);
            return ExitCode.OK;
        }
    }
}
