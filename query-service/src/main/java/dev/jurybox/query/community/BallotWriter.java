package dev.jurybox.query.community;

import java.util.SortedMap;

/** Writes the changes that a batch makes to ballots. */
interface BallotWriter {

    void put(SortedMap<Ballot, BallotChange> changes);
}
