package dev.jurybox.local.demo;

import dev.jurybox.local.process.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The voters of all sample tools. They are stored before they vote, so that a later load repeats the same votes. */
record SampleVoters(Path file) {

    List<String> atLeast(int count, Supplier<String> newVoter) {
        var tokens = new ArrayList<>(known());
        if (tokens.size() >= count) return tokens;
        while (tokens.size() < count)
            tokens.add(newVoter.get());
        DurableFile.write(file, String.join("\n", tokens));
        return tokens;
    }

    private List<String> known() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
