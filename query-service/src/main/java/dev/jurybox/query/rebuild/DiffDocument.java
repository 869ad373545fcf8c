package dev.jurybox.query.rebuild;

import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A diff as it is stored and returned, always with the same bytes, so that its digest can be computed by anyone.
 *
 * @param json the diff as JSON
 */
record DiffDocument(GenerationDiff diff, String json) {

    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    static DiffDocument of(GenerationDiff diff) {
        return new DiffDocument(diff, JSON.writeValueAsString(diff));
    }

    /** The values that the row of the generation has of its diff. */
    Map<String, Object> columns() {
        var summary = diff.summary(Digest.of(json));
        return Map.of(
                "diff", json,
                "diffDigest", summary.digest(),
                "added", summary.added(),
                "removed", summary.removed(),
                "changed", summary.changed());
    }
}
