package dev.jurybox.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of the sample catalogue as can be loaded so far. */
record Catalogue(List<Sample> tools) {

    /** A registration is sent as it stands. */
    record Sample(JsonNode registration, Votes votes) {

        String tool() {
            return registration.required("tool").asString();
        }
    }

    record Votes(int ship, int skip) {

        int total() {
            return ship + skip;
        }
    }

    static Catalogue read() {
        try (var json = Catalogue.class.getResourceAsStream("/demo/catalogue.json")) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(json, Catalogue.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
