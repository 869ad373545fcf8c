package dev.jurybox.query.community;

import java.util.Comparator;

/** One voter's place in one tool's box. */
record Ballot(String tool, String voter) implements Comparable<Ballot> {

    private static final Comparator<Ballot> ORDER = Comparator.comparing(Ballot::tool).thenComparing(Ballot::voter);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }
}
