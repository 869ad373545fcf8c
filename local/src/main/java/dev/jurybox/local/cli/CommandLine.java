package dev.jurybox.local.cli;

import dev.jurybox.local.archive.ArchiveFile;
import dev.jurybox.local.data.PortPlan;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.token.TokenGrant;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BinaryOperator;

/**
 * A valid command line.
 *
 * @param names the words that a command takes without an option
 */
public record CommandLine(CommandWord word, List<String> names, Map<String, String> given) {

    private static final int DAYS_MAX = 3_650;
    private static final int RATE_MAX = 10_000_000;
    private static final int SEED_MAX = 999_999_999;
    private static final Set<String> WITH_VALUE = Set.of(
            "--data", "--port-base", "--role", "--seat", "--name", "--days", "--key", "--seed", "--accept", "--rate",
            "--subject", "--reason", "--expect", "--rules", "--without-voters", "--as-of");
    private static final String WORDS = "up, down, status, token, rebuild, whatif, rules, disregard, verify, export, import or reset";

    public static CommandLine read(List<String> words) {
        if (words.isEmpty()) throw usage("Say what to do: %s.".formatted(WORDS));
        var commandWord = CommandWord.of(words.getFirst())
                .orElseThrow(() -> usage("There is no word %s: use %s.".formatted(words.getFirst(), WORDS)));
        var rest = new ArrayDeque<>(words.subList(1, words.size()));
        var names = new ArrayList<String>();
        var given = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.remove();
            if (names.size() < commandWord.namesMax() && !option.startsWith("--")) {
                names.add(option);
                continue;
            }
            if (!commandWord.takes(option)) {
                throw usage("%s does not take %s: see ./jurybox %1$s --help.".formatted(commandWord.word(), option));
            }
            given.merge(option, WITH_VALUE.contains(option) ? value(option, rest) : "", CommandLine.joined(option));
        }
        var commandLine = new CommandLine(commandWord, List.copyOf(names), Map.copyOf(given));
        commandLine.portBase();
        commandLine.seed();
        commandLine.rate();
        RebuildOptions.mustFit(given.keySet(), !names.isEmpty());
        return commandLine;
    }

    public boolean has(String option) {
        return given.containsKey(option);
    }

    public Path data(Path repository) {
        var data = Optional.ofNullable(given.get("--data")).map(Path::of).orElse(repository.resolve(".jurybox"));
        return data.toAbsolutePath().normalize();
    }

    public Optional<Integer> portBase() {
        return Optional.ofNullable(given.get("--port-base"))
                .map(base -> OptionNumber.of("--port-base", base, PortPlan.LOWEST_BASE, PortPlan.HIGHEST_BASE));
    }

    public String projection() {
        return named("Name a projection, or --all: see ./jurybox rebuild --help.");
    }

    public ArchiveFile archive() {
        return new ArchiveFile(named("Name a file, or - for a pipe: see ./jurybox help."));
    }

    private String named(String otherwise) {
        return names.stream().findFirst().orElseThrow(() -> usage(otherwise));
    }

    /** The subject that alone is rebuilt. */
    public Optional<String> subject() {
        return Optional.ofNullable(given.get("--subject"));
    }

    /** The digest of the diff that is accepted. */
    public Optional<String> acceptedDiff() {
        return Optional.ofNullable(given.get("--accept"));
    }

    /** The most events a second that a rebuild may read; empty if there is no limit. */
    public OptionalInt rate() {
        var rate = given.get("--rate");
        return rate == null ? OptionalInt.empty() : OptionalInt.of(OptionNumber.of("--rate", rate, 1, RATE_MAX));
    }

    /** The grant of the requested token. */
    public TokenGrant office() {
        var seats = given.containsKey("--seat") ? List.of(given.get("--seat").split(",")) : List.<String>of();
        return new TokenGrant(given.getOrDefault("--role", "(none)"), seats);
    }

    /** The bearer's name, which never appears in a log. Without a name, all bearers of a role are the same person. */
    public String name() {
        return given.getOrDefault("--name", office().role());
    }

    public int days() {
        return OptionNumber.of("--days", given.getOrDefault("--days", "30"), 1, DAYS_MAX);
    }

    /** The file of a signing key, or - for standard input. */
    public Optional<String> key() {
        return Optional.ofNullable(given.get("--key"));
    }

    /** The seed of a deep verification, at random if none is given. Empty if the verification is not deep. */
    public OptionalInt seed() {
        var seed = given.get("--seed");
        if (seed != null && !has("--deep")) throw usage("--seed belongs to --deep: see ./jurybox verify --help.");
        if (!has("--deep")) return OptionalInt.empty();
        return OptionalInt.of(
                seed == null
                        ? ThreadLocalRandom.current().nextInt(SEED_MAX)
                        : OptionNumber.of("--seed", seed, 0, SEED_MAX));
    }

    /** Several seats add up; of any other option the last value counts. */
    private static BinaryOperator<String> joined(String option) {
        return (before, last) -> option.equals("--seat") ? before + "," + last : last;
    }

    private static String value(String option, Queue<String> rest) {
        var value = rest.poll();
        if (value == null || value.isBlank()) throw usage("%s needs a value.".formatted(option));
        return value;
    }

    static UserError usage(String sentence) {
        return new UserError(ExitCode.USAGE, sentence);
    }
}
