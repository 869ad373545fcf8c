package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** Has the rows of one subject of a projection computed again, and prints which of them were different before. */
public record SubjectRebuildCommand(Path root, String projection, String subject) {

    public ExitCode run() {
        try (var api = OperatorApi.ofQueries(root)) {
            var result = new ProjectionApi(api, projection).rebuild(subject);
            System.out.printf("REBUILT: %s in generation %d of %s, from %d events%s%n", subject,
                    result.path("generation").asInt(), projection, result.path("events").asLong(),
                    result.path("wasParked").asBoolean() ? "; it is not parked any more" : "");
            if (result.path("equal").asBoolean()) System.out.println("No difference: all rows are as they were.");
            result.path("tables").valueStream().forEach(SubjectRebuildCommand::print);
            return ExitCode.OK;
        }
    }

    private static void print(JsonNode table) {
        System.out.printf("%s: %d rows added, %d removed, %d changed%n", table.path("name").asString(),
                table.path("added").asLong(), table.path("removed").asLong(), table.path("changed").asLong());
        table.path("rows").valueStream().forEach(row -> System.out.printf("  %s  %s -> %s%n",
                row.path("key"), row.path("before"), row.path("after")));
    }
}
