package dev.jurybox.local.demo;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.ExitOutcome;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.token.SigningKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Loads the sample catalogue over the network and ends. It runs in a container of its own. */
public final class DemoLoader {

    private DemoLoader() {}

    public static void main(String[] words) {
        System.exit(ExitOutcome.of(() -> run(List.of(words), System.out::println)).number());
    }

    /** Takes the address of the command service, and a directory that holds people.key. */
    public static ExitCode run(List<String> words, Consumer<String> say) {
        if (words.size() != 2) {
            throw new UserError(ExitCode.USAGE, "Give the address of the command service, and a directory of secrets.");
        }
        var secrets = Path.of(words.getLast());
        SampleData.load(URI.create(words.getFirst()), SigningKey.in(secrets.resolve("people.key")),
                secrets, say);
        return ExitCode.OK;
    }
}
