package dev.jurybox.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.jurybox.events.RuleSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generation computes otherwise, to show what would be different. It is never live.
 *
 * @param rules the rules that ranks are computed by; null for those that were adopted
 * @param asOf the position up to which events are read; null to read as many as the live generation
 * @param excludedVoters the number of voters whose votes are left out
 */
public record WhatIf(@Nullable RuleSet rules, @Nullable Long asOf, int excludedVoters) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_NULL))
            .build();

    static WhatIf read(String column) {
        return JSON.readValue(column, WhatIf.class);
    }

    String written() {
        return JSON.writeValueAsString(this);
    }
}
