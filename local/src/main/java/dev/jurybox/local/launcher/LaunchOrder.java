package dev.jurybox.local.launcher;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the terminal passes to the launcher: the directories, the ports, and the time since which the user waits. */
public record LaunchOrder(Path data, Path repository, Optional<Integer> portBase, Instant since) {

    private static final String AS_BEFORE = "as-before";

    public List<String> words() {
        return List.of(
                data.toString(),
                repository.toString(),
                portBase.map(String::valueOf).orElse(AS_BEFORE),
                since.toString());
    }

    static LaunchOrder read(String... words) {
        var portBase = Optional.of(words[2]).filter(word -> !word.equals(AS_BEFORE)).map(Integer::valueOf);
        return new LaunchOrder(Path.of(words[0]), Path.of(words[1]), portBase, Instant.parse(words[3]));
    }
}
