package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Has a projection built once more in another way, shows the progress, prints what would be different, and discards
 * what was built.
 *
 * @param keep leaves what was built for a day, so that its whole diff can be read
 */
public record WhatIfCommand(Path root, String projection, WhatIfQuestion question, OptionalInt rate, boolean keep) {

    public ExitCode run() {
        var body = question.body();
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var generation = rebuilds.beginWhatIf(rate, body).path("generation").asInt();
            if (!keep) Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(generation)));
            print(RebuildCommand.built(RebuildCommand.follow(rebuilds, generation)), rebuilds);
            if (keep)
                System.out.printf("%nThe whole diff can be read for a day, at %s%n", rebuilds.diffPath(generation));
            question.rules().ifPresent(file -> System.out.printf(
                    "%nTo put these rules in force:%n    ./jurybox rules adopt %s --reason \"why\"%n", file));
            return ExitCode.OK;
        }
    }

    /**
     * Runs when the command ends, also if it fails or is interrupted. The service discards it after a day otherwise.
     */
    private void discard(int generation) {
        try (var api = OperatorApi.ofQueries(root)) {
            new ProjectionApi(api, projection).cancel(generation);
        } catch (UserError e) {
            System.err.println(e.getMessage());
        }
    }

    private static void print(JsonNode built, ProjectionApi rebuilds) {
        if (!built.path("diff").isObject()) {
            throw new UserError(ExitCode.PART_FAILED,
                    built.path("trouble").asString("It could not be compared with what is live."));
        }
        var events = built.path("events").asLong();
        var parked = built.path("parked").size();
        if (parked > 0) System.out.printf("%d of its subjects are parked because an event cannot be read%n", parked);
        if (built.at("/diff/empty").asBoolean()) {
            System.out.printf("Nothing would be different in %s after %d events.%n", rebuilds.projection(), events);
            return;
        }
        var headline = built.at("/whatIf/asOf").isNull()
                ? "%d events were counted in another way. Of what is live, this would be different:".formatted(events)
                : "%d events were counted in another way. As of position %1$d, this would have been different:"
                        .formatted(events);
        new DiffReport(headline, rebuilds.diff(built.path("generation").asInt())).lines()
                .forEach(System.out::println);
    }
}
