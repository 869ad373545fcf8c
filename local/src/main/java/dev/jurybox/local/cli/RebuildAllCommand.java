package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Has all projections rebuilt, and prints the result of each. A rebuild that fails does not end the others.
 *
 * @param rate the most events a second that may be read for each
 * @param promote whether those that are equal to the live generation are promoted
 */
public record RebuildAllCommand(Path root, OptionalInt rate, boolean promote) {

    private static final Set<ExitCode> OF_ONE_REBUILD = Set.of(ExitCode.PART_FAILED, ExitCode.DIFFERENT);

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            return run(api);
        }
    }

    /** Returns the gravest result of all. */
    ExitCode run(OperatorApi api) {
        var results = new ArrayList<ExitCode>();
        for (var begun : ProjectionApi.beginAll(api, rate)) {
            var rebuilds = new ProjectionApi(api, begun.path("projection").asString());
            if (!results.isEmpty()) System.out.println();
            results.add(followToEnd(rebuilds, new RebuildAnswer(begun).generation()));
        }
        if (results.contains(ExitCode.PART_FAILED)) return ExitCode.PART_FAILED;
        return results.contains(ExitCode.DIFFERENT) ? ExitCode.DIFFERENT : ExitCode.OK;
    }

    private ExitCode followToEnd(ProjectionApi rebuilds, int generation) {
        try {
            return RebuildCommand.followToEnd(rebuilds, generation, promote);
        } catch (UserError failure) {
            if (!OF_ONE_REBUILD.contains(failure.code())) throw failure;
            System.err.println("%s: %s".formatted(rebuilds.projection(), failure.sentence()));
            return failure.code();
        }
    }
}
