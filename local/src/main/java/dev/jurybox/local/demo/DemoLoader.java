package dev.jurybox.local.demo;

import dev.jurybox.local.ExitCode;
import dev.jurybox.local.Outcome;
import dev.jurybox.local.Trouble;
import dev.jurybox.local.token.SigningKey;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Loads the sample catalogue over the network, from a container of its own, and ends. */
public final class DemoLoader {

    private DemoLoader() {}

    public static void main(String[] words) {
        System.exit(Outcome.of(() -> run(List.of(words), System.out::println)).number());
    }

    /** Takes the address of the command service, and a directory that holds people.key and is to keep the voters. */
    public static ExitCode run(List<String> words, Consumer<String> say) {
        if (words.size() != 2) {
            throw new Trouble(ExitCode.USAGE, "Give the address of the command service, and a directory of secrets.");
        }
        var secrets = Path.of(words.getLast());
        Demo.load(URI.create(words.getFirst()), SigningKey.in(secrets.resolve("people.key")),
                secrets.resolve(Demo.VOTERS), say);
        return ExitCode.OK;
    }
}
