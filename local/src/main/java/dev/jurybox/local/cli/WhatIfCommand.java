package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Has a projection built once more in another way, shows the progress, prints what would be different, and discards what
 * was built.
 *
 * @param keep leaves what was built for a day, so that its whole diff can be read
 */
public record WhatIfCommand(Path root, String projection, WhatIfQuestion question, OptionalInt rate, boolean keep) {

    public ExitCode run() {
        var body = question.body();
        try (var api = OperatorApi.ofQueries(root)) {
            var rebuilds = new ProjectionApi(api, projection);
            var generation = rebuilds.beginWhatIf(rate, body).path("generation").asInt();
            var built = RebuildCommand.built(RebuildCommand.follow(rebuilds, generation));
            print(built, rebuilds);
            if (keep) {
                System.out.printf("%nThe whole diff can be read for a day, at %s%n", rebuilds.diffPath(generation));
            } else {
                rebuilds.cancel(generation);
            }
            question.rules().ifPresent(file -> System.out.printf(
                    "%nTo put these rules in force:%n    ./jurybox rules adopt %s --reason \"why\"%n", file));
            return ExitCode.OK;
        }
    }

    private static void print(JsonNode built, ProjectionApi rebuilds) {
        var events = built.path("events").asLong();
        if (!built.path("diff").isObject()) {
            System.out.println(built.path("trouble").asString("It could not be compared."));
            return;
        }
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
