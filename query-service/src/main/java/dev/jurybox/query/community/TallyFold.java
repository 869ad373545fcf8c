package dev.jurybox.query.community;

import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.query.projection.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Folds a batch into its initial tallies, vote by vote. Tallies and ballots are in key order, as rows are locked. */
final class TallyFold {

    private final Map<String, Tally> tallies;
    private final SortedMap<Ballot, BallotChange> lastWords = new TreeMap<>();
    private final List<MajorityChange> crossings = new ArrayList<>();

    private final MajorityRules rules;

    TallyFold(Map<String, Tally> begun, MajorityRules rules) {
        tallies = new HashMap<>(begun);
        this.rules = rules;
    }

    void count(CommunityEvent vote, EventEnvelope envelope) {
        var tool = vote.tool().value();
        var before = tallies.getOrDefault(tool, Tally.EMPTY);
        var after = before.after(vote, rules);
        tallies.put(tool, after);
        lastWords.merge(new Ballot(tool, vote.voter().value()), BallotChange.of(vote), BallotChange::followedBy);
        if (before.majority() != after.majority()) {
            crossings.add(new MajorityChange(tool, before, after, rules, envelope));
        }
    }

    void openOrClose(VotingEvent voting) {
        var tool = voting.tool().value();
        tallies.put(tool, tallies.getOrDefault(tool, Tally.EMPTY).after(voting));
    }

    SortedMap<String, Tally> tallies() {
        return new TreeMap<>(tallies);
    }

    SortedMap<Ballot, BallotChange> lastWords() {
        return lastWords;
    }

    List<MajorityChange> crossings() {
        return crossings;
    }
}
