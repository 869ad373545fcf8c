package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file of rules. */
record RulesFile(Path file) {

    /** The services take no more. */
    private static final int BYTES_MAX = 32 * 1_024;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Returns the JSON object in the file. A service checks the rules in it. */
    JsonNode read() {
        try (var input = Files.newInputStream(file)) {
            var json = JSON.readTree(new String(input.readNBytes(BYTES_MAX + 1), UTF_8));
            if (json.isObject()) return json;
        } catch (JacksonException _) {
            // the exception below reports it
        } catch (NoSuchFileException _) {
            throw CommandLine.usage("There is no file %s.".formatted(file));
        } catch (IOException e) {
            throw CommandLine.usage("%s cannot be read: %s.".formatted(file, e.getMessage()));
        }
        throw CommandLine.usage("%s holds no JSON object of rules: see ./jurybox rules --help.".formatted(file));
    }
}
