package dev.jurybox.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be computed otherwise.
 *
 * @param rules a file of other rules
 * @param withoutVoters a file with one pseudonym in each line, whose votes are left out
 * @param asOf the last event that counts: a position, an instant or a day
 */
public record WhatIfQuestion(Optional<Path> rules, Optional<Path> withoutVoters, Optional<String> asOf) {

    private static final long FILE_BYTES_MAX = 16 << 20;

    public static WhatIfQuestion in(CommandLine commandLine) {
        var given = commandLine.given();
        if (!given.containsKey("--rules") && !given.containsKey("--without-voters"))
            throw CommandLine.usage("Say what would be different: --rules FILE, --without-voters FILE or both.");
        return new WhatIfQuestion(Optional.ofNullable(given.get("--rules")).map(Path::of),
                Optional.ofNullable(given.get("--without-voters")).map(Path::of),
                Optional.ofNullable(given.get("--as-of")));
    }

    /** The projection that it is about: the one that depends on rules if none is named. */
    public static String projection(CommandLine commandLine) {
        return commandLine.names().stream().findFirst().orElse("rankings");
    }

    ObjectNode body() {
        var body = JsonMapper.shared().createObjectNode();
        rules.ifPresent(file -> body.set("rules", new RulesFile(file).read()));
        withoutVoters.ifPresent(file -> voters(file).forEach(body.putArray("exclude")::add));
        asOf.ifPresent(position -> body.put("asOf", position));
        return body;
    }

    private static List<String> voters(Path file) {
        try {
            if (Files.size(file) > FILE_BYTES_MAX)
                throw CommandLine.usage("%s is longer than %d bytes.".formatted(file, FILE_BYTES_MAX));
            var voters = Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
            if (voters.isEmpty()) throw CommandLine.usage("%s names no voter.".formatted(file));
            return voters;
        } catch (NoSuchFileException _) {
            throw CommandLine.usage("There is no file %s.".formatted(file));
        } catch (IOException e) {
            throw CommandLine.usage("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
    }
}
