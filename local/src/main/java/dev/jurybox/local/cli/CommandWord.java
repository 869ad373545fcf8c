package dev.jurybox.local.cli;

import java.util.Set;

/** The commands of the command line and their options. */
public enum CommandWord {
    UP(Set.of("--detach", "--demo", "--data", "--port-base")),
    DOWN(Set.of("--data")),
    STATUS(Set.of("--data")),
    RESET(Set.of("--data", "--yes")),
    TOKEN(Set.of("--role", "--seat", "--name", "--days", "--data", "--key", "--rotate")),
    REBUILD(Set.of("--rate", "--pause", "--resume", "--cancel", "--promote", "--accept", "--rollback", "--data")),
    VERIFY(Set.of("--json", "--deep", "--seed", "--data")),
    PREPARE(Set.of());

    private final Set<String> options;

    CommandWord(Set<String> options) {
        this.options = options;
    }

    boolean takes(String option) {
        return options.contains(option);
    }

    /** Whether the command takes a name beside its options. */
    boolean takesName() {
        return this == REBUILD;
    }
}
