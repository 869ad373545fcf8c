package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Makes the generation live again that was live before. */
public record RollbackCommand(Path root, String projection) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var live = new ProjectionApi(api, projection).rollBack();
            System.out.printf("ROLLED BACK: generation %d of %s is live again%n",
                    live.path("generation").asInt(), projection);
            return ExitCode.OK;
        }
    }
}
