package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a batch came to: how far each partition is, which got further, and the first gap of each that met one. */
record Applied(List<Checkpoint> reached, Set<Integer> advanced, List<Gap> gaps) {

    Applied() {
        this(new ArrayList<>(), new TreeSet<>(), new ArrayList<>());
    }
}
