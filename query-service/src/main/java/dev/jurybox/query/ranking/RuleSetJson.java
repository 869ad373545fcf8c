package dev.jurybox.query.ranking;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.jurybox.events.RuleSet;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rules as columns hold them. */
final class RuleSetJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_NULL))
            .build();

    private RuleSetJson() {}

    static RuleSet read(String column) {
        return JSON.readValue(column, RuleSet.class);
    }

    static String write(RuleSet rules) {
        return JSON.writeValueAsString(rules);
    }
}
