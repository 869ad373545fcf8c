package dev.jurybox.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample tools and comparisons, read from a resource. */
record SampleCatalogue(List<Sample> tools, List<Pair> comparisons) {

    /** A tool, with the registration and the review of each seat as they are sent. */
    record Sample(JsonNode registration, Map<String, JsonNode> panel, Votes votes) {

        String tool() {
            return registration.required("tool").asString();
        }
    }

    record Votes(int ship, int skip) {

        int total() {
            return ship + skip;
        }
    }

    record Pair(String left, String right) {

        String id() {
            return left + "-vs-" + right;
        }
    }

    static SampleCatalogue read() {
        try (var json = SampleCatalogue.class.getResourceAsStream("/demo/catalogue.json")) {
            return new JsonMapper().readValue(json, SampleCatalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
