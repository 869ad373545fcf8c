package dev.jurybox.query.community;

import java.util.Comparator;

/** The key of one voter's ballot on one tool. */
record Ballot(String tool, String voter) implements Comparable<Ballot> {

    private static final Comparator<Ballot> ORDER = Comparator.comparing(Ballot::tool).thenComparing(Ballot::voter);

    @Override
    public int compareTo(Ballot other) {
        return ORDER.compare(this, other);
    }
}
