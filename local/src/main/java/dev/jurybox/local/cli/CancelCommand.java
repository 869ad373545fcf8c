package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Cancels the rebuild of a projection, whether it is running or paused. */
public record CancelCommand(Path root, String projection) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var unfinished = rebuilds.unfinished();
            rebuilds.cancel(unfinished.generation());
            System.out.printf("CANCELLED: %s; its rows are deleted%n", unfinished.title());
            return ExitCode.OK;
        }
    }
}
