package dev.jurybox.query.rebuild.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Excluded voters of a what-if who cast no vote in the events that it read. Their pseudonyms may be misspelt.
 *
 * @param count how many there are
 * @param first the first of them in alphabetical order, at most ten
 */
record VotersWithoutVotes(int count, List<String> first) {

    private static final int FIRST_MAX = 10;

    /** Returns null if there are none. */
    static @Nullable VotersWithoutVotes of(List<String> voters) {
        return voters.isEmpty()
                ? null
                : new VotersWithoutVotes(voters.size(), voters.stream().limit(FIRST_MAX).toList());
    }
}
