package dev.jurybox.query.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a batch came to: how far each partition is, and the first gap of each that met one. */
record Applied(List<Checkpoint> reached, List<Gap> gaps) {

    Applied() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    Applied and(Applied later) {
        return new Applied(
                Stream.concat(reached.stream(), later.reached.stream()).toList(),
                Stream.concat(gaps.stream(), later.gaps.stream()).toList());
    }
}
