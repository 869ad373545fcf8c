package dev.jurybox.local;

import dev.jurybox.local.front.Down;
import dev.jurybox.local.front.Rebuild;
import dev.jurybox.local.front.Reset;
import dev.jurybox.local.front.Status;
import dev.jurybox.local.front.Token;
import dev.jurybox.local.front.Up;
import dev.jurybox.local.front.Verify;
import dev.jurybox.local.launcher.Prepare;
import java.nio.file.Path;
import java.util.List;

/** The words that the script hands on. */
public final class Main {

    private Main() {}

    public static void main(String[] words) {
        System.exit(Outcome.of(() -> run(List.of(words))).number());
    }

    private static ExitCode run(List<String> words) {
        var repository = Path.of(System.getProperty("jurybox.repository", "")).toAbsolutePath();
        var options = Options.read(words);
        var data = options.data(repository);
        return switch (options.word()) {
            case UP ->
                new Up(data, repository, options.portBase(), options.has("--detach"), options.has("--demo")).run();
            case DOWN -> new Down(data).run();
            case STATUS -> new Status(data).run();
            case RESET -> new Reset(data, options.has("--yes")).run();
            case TOKEN -> options.has("--rotate") ? Token.rotate(data) : token(options, data);
            case REBUILD -> new Rebuild(data, options.projection(), options.has("--promote")).run();
            case VERIFY -> new Verify(data, options.has("--json")).run();
            case PREPARE -> new Prepare(repository).run();
        };
    }

    private static ExitCode token(Options options, Path data) {
        return new Token(data, options.key(), options.office(), options.name(), options.days()).run();
    }
}
