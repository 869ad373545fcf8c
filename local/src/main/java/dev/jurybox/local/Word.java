package dev.jurybox.local;

import java.util.Set;

/** What one can ask for, and which options go with it. */
enum Word {
    UP(Set.of("--detach", "--demo", "--data", "--port-base")),
    DOWN(Set.of("--data")),
    STATUS(Set.of("--data")),
    RESET(Set.of("--data", "--yes")),
    TOKEN(Set.of("--role", "--seat", "--name", "--days", "--data", "--key")),
    PREPARE(Set.of());

    private final Set<String> options;

    Word(Set<String> options) {
        this.options = options;
    }

    boolean takes(String option) {
        return options.contains(option);
    }
}
