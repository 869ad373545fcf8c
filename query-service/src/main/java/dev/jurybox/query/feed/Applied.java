package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a batch came to: the partitions that got further, and the first gap of each that met one. */
record Applied(Set<Integer> advanced, List<Gap> gaps) {

    Applied() {
        this(new TreeSet<>(), new ArrayList<>());
    }
}
