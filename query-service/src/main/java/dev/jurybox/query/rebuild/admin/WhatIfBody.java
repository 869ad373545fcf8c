package dev.jurybox.query.rebuild.admin;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.jurybox.http.rules.RuleSetBody;
import dev.jurybox.query.http.RequestDocument;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generation computes otherwise, to show what would be different.
 *
 * @param rules other rules of the rankings
 * @param exclude the pseudonyms of voters, as events have them, whose votes are left out
 * @param asOf the last event that counts: a position of the log, an instant, or a day, which stands for its end in UTC
 */
record WhatIfBody(
        @Valid @Nullable RuleSetBody rules,
        @Size(max = VOTERS_MAX) @JsonAlias("excludeVoters") @Nullable List<String> exclude,
        @Size(max = 40) @Nullable String asOf)
        implements
            RequestDocument {

    static final int VOTERS_MAX = 100_000;

    boolean changesNothing() {
        return rules == null && (exclude == null || exclude.isEmpty());
    }
}
