package dev.jurybox.local.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The commands of the command line and their options. */
public enum CommandWord {
    UP(Set.of("--detach", "--demo", "--data", "--port-base")),
    DOWN(Set.of("--data")),
    STATUS(Set.of("--data")),
    RESET(Set.of("--data", "--yes")),
    TOKEN(Set.of("--role", "--seat", "--name", "--days", "--data", "--key", "--rotate")),
    REBUILD(Set.of("--all", "--rate", "--pause", "--resume", "--cancel", "--subject", "--promote", "--accept",
            "--rollback", "--data")),
    WHATIF(Set.of("--rules", "--without-voters", "--as-of", "--rate", "--keep", "--data")),
    RULES(Set.of("--reason", "--expect", "--data")),
    DISREGARD(Set.of("--reason", "--data")),
    EXPORT(Set.of("--data")),
    IMPORT(Set.of("--new-keys", "--data")),
    VERIFY(Set.of("--json", "--deep", "--seed", "--data")),
    PREPARE(Set.of());

    private final Set<String> options;

    CommandWord(Set<String> options) {
        this.options = options;
    }

    boolean takes(String option) {
        return options.contains(option);
    }

    /** How many words the command takes beside its options. */
    int namesMax() {
        return switch (this) {
            case REBUILD, WHATIF, DISREGARD, EXPORT, IMPORT -> 1;
            case RULES -> 2;
            case UP, DOWN, STATUS, RESET, TOKEN, VERIFY, PREPARE -> 0;
        };
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CommandWord> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
