package dev.jurybox.query.projection.apply;

import java.util.Set;

/**
 * What a generation passes over.
 *
 * @param voters voters whose votes are left out, by a what-if
 * @param positions the positions of events that are disregarded by events which no projection has applied yet
 */
public record ReplayExclusions(Set<String> voters, Set<Long> positions) {

    static final ReplayExclusions NONE = new ReplayExclusions(Set.of(), Set.of());
}
