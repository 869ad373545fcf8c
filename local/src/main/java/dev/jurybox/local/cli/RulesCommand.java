package dev.jurybox.local.cli;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;

/** Prints the rules that ranks are computed with, and those before. */
public record RulesCommand(Path root) {

    public ExitCode run() {
        try (var queries = OperatorApi.ofQueries(root); var commands = OperatorApi.ofCommands(root)) {
            new RulesReport(new RulesApi(queries, commands).inForce()).lines().forEach(System.out::println);
            return ExitCode.OK;
        }
    }
}
