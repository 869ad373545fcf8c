package dev.jurybox.query.community;

import java.util.SortedMap;

/** Writes what a batch does to ballots. */
interface BallotWriter {

    void put(SortedMap<Ballot, BallotChange> lastWords);
}
