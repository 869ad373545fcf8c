package dev.jurybox.local.archive;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads lines. A line with an unknown, missing or repeated field is none. */
final class ArchiveJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ArchiveJson() {}

    static byte[] bytes(ArchiveLine line) {
        return MAPPER.writerFor(ArchiveLine.class).writeValueAsBytes(line);
    }

    static ArchiveLine line(byte[] bytes) {
        return MAPPER.readValue(bytes, ArchiveLine.class);
    }

    static JsonNode tree(byte[] bytes) {
        return MAPPER.readTree(bytes);
    }
}
