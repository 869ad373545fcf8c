package dev.jurybox.query.rebuild;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to build a generation.
 *
 * @param whatIf what it computes otherwise; null for a rebuild that may be promoted
 * @param excludedVoters the pseudonyms of the voters whose votes are left out
 */
public record RebuildRequest(RateLimit limit, @Nullable WhatIf whatIf, Set<String> excludedVoters) {

    public static RebuildRequest at(RateLimit limit) {
        return new RebuildRequest(limit, null, Set.of());
    }
}
