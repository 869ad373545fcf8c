package dev.jurybox.local;

import dev.jurybox.local.cli.AcceptCommand;
import dev.jurybox.local.cli.AdoptRulesCommand;
import dev.jurybox.local.cli.CancelCommand;
import dev.jurybox.local.cli.CommandLine;
import dev.jurybox.local.cli.DisregardCommand;
import dev.jurybox.local.cli.DownCommand;
import dev.jurybox.local.cli.EventDisregard;
import dev.jurybox.local.cli.ExportCommand;
import dev.jurybox.local.cli.ImportCommand;
import dev.jurybox.local.cli.PauseCommand;
import dev.jurybox.local.cli.RebuildAllCommand;
import dev.jurybox.local.cli.RebuildCommand;
import dev.jurybox.local.cli.ResetCommand;
import dev.jurybox.local.cli.RollbackCommand;
import dev.jurybox.local.cli.RulesAdoption;
import dev.jurybox.local.cli.RulesCommand;
import dev.jurybox.local.cli.StatusCommand;
import dev.jurybox.local.cli.SubjectRebuildCommand;
import dev.jurybox.local.cli.TokenCommand;
import dev.jurybox.local.cli.UpCommand;
import dev.jurybox.local.cli.VerifyCommand;
import dev.jurybox.local.cli.WhatIfCommand;
import dev.jurybox.local.cli.WhatIfQuestion;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.launcher.FastStartPreparation;
import java.nio.file.Path;
import java.util.List;

/** Runs the command that the script passes on. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        System.exit(ExitOutcome.of(() -> run(List.of(words))).number());
    }

    private static ExitCode run(List<String> words) {
        var repository = Path.of(System.getProperty("jurybox.repository", "")).toAbsolutePath();
        var commandLine = CommandLine.read(words);
        var data = commandLine.data(repository);
        return switch (commandLine.word()) {
            case UP ->
                new UpCommand(data, repository, commandLine.portBase(), commandLine.has("--detach"),
                        commandLine.has("--demo")).run();
            case DOWN -> new DownCommand(data).run();
            case STATUS -> new StatusCommand(data).run();
            case RESET -> new ResetCommand(data, commandLine.has("--yes")).run();
            case TOKEN -> commandLine.has("--rotate") ? TokenCommand.rotate(data) : token(commandLine, data);
            case REBUILD -> rebuild(commandLine, data);
            case WHATIF -> whatIf(commandLine, data);
            case RULES -> rules(commandLine, data);
            case DISREGARD -> new DisregardCommand(data, EventDisregard.in(commandLine)).run();
            case VERIFY -> new VerifyCommand(data, commandLine.has("--json"), commandLine.seed()).run();
            case EXPORT -> new ExportCommand(data, commandLine.archive()).run();
            case IMPORT ->
                new ImportCommand(data, repository, commandLine.archive(), commandLine.has("--new-keys")).run();
            case PREPARE -> new FastStartPreparation(repository).run();
        };
    }

    private static ExitCode rebuild(CommandLine commandLine, Path data) {
        if (commandLine.has("--all"))
            return new RebuildAllCommand(data, commandLine.rate(), commandLine.has("--promote")).run();
        var projection = commandLine.projection();
        if (commandLine.has("--pause")) return new PauseCommand(data, projection).run();
        if (commandLine.has("--cancel")) return new CancelCommand(data, projection).run();
        if (commandLine.has("--subject")) {
            return new SubjectRebuildCommand(data, projection, commandLine.subject().orElseThrow()).run();
        }
        if (commandLine.has("--rollback")) return new RollbackCommand(data, projection).run();
        return commandLine.acceptedDiff()
                .map(digest -> new AcceptCommand(data, projection, digest).run())
                .orElseGet(() -> new RebuildCommand(data, projection, commandLine.rate(), commandLine.has("--resume"),
                        commandLine.has("--promote")).run());
    }

    private static ExitCode whatIf(CommandLine commandLine, Path data) {
        return new WhatIfCommand(data, WhatIfQuestion.projection(commandLine), WhatIfQuestion.in(commandLine),
                commandLine.rate(), commandLine.has("--keep")).run();
    }

    private static ExitCode rules(CommandLine commandLine, Path data) {
        return RulesAdoption.in(commandLine)
                .map(adoption -> new AdoptRulesCommand(data, adoption).run())
                .orElseGet(() -> new RulesCommand(data).run());
    }

    private static ExitCode token(CommandLine commandLine, Path data) {
        return new TokenCommand(data, commandLine.key(), commandLine.office(), commandLine.name(), commandLine.days())
                .run();
    }
}
