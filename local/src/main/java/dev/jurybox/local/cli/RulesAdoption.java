package dev.jurybox.local.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which rules to adopt, and why.
 *
 * @param file has the rules as JSON
 * @param expectedVersion the version that must be in force; empty for the one that is read before the adoption
 */
public record RulesAdoption(Path file, String reason, OptionalInt expectedVersion) {

    private static final int VERSION_MAX = 999_999_999;

    /** Empty if the rules in force are to be printed. */
    public static Optional<RulesAdoption> in(CommandLine commandLine) {
        if (commandLine.names().isEmpty()) {
            if (commandLine.has("--reason") || commandLine.has("--expect")) throw mistake();
            return Optional.empty();
        }
        if (!commandLine.names().getFirst().equals("adopt") || commandLine.names().size() < 2) throw mistake();
        var reason = Optional.ofNullable(commandLine.given().get("--reason"))
                .orElseThrow(() -> CommandLine.usage("Say why these rules are adopted: --reason TEXT."));
        return Optional.of(new RulesAdoption(Path.of(commandLine.names().getLast()), reason,
                expectedVersion(commandLine)));
    }

    private static OptionalInt expectedVersion(CommandLine commandLine) {
        var version = commandLine.given().get("--expect");
        return version == null
                ? OptionalInt.empty()
                : OptionalInt.of(OptionNumber.of("--expect", version, 1, VERSION_MAX));
    }

    private static RuntimeException mistake() {
        return CommandLine.usage("rules takes nothing, or adopt FILE --reason TEXT: see ./jurybox rules --help.");
    }
}
