package dev.jurybox.query.community;

import static dev.jurybox.query.community.Majority.NONE;
import static dev.jurybox.query.community.Majority.SHIP;
import static dev.jurybox.query.community.Majority.SKIP;
import static dev.jurybox.query.community.MajorityRules.PLAIN;
import static dev.jurybox.query.community.MajorityRules.STEADY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.Rules;
import java.util.EnumSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MajorityRulesTest {

    private static final int VOTES_MAX = 60;

    @ParameterizedTest
    @CsvSource({
        "NONE, 4, 0, NONE", // fewer than five votes declare no side
        "NONE, 5, 0, SHIP", "NONE, 1, 4, SKIP", "NONE, 3, 2, NONE", // the lead must be three
        "NONE, 55, 45, SHIP", "NONE, 54, 46, NONE", "NONE, 545, 455, NONE", // the share must be 55 %
        "SHIP, 50, 50, SHIP", "SHIP, 46, 54, SHIP", "SHIP, 45, 55, SKIP", // a side stays declared until the other is
        "SHIP, 2, 1, SHIP", "SHIP, 0, 4, SHIP", "SHIP, 2, 0, NONE", "SKIP, 0, 0, NONE" // or under three votes are left
    })
    void a_majority_needs_votes_and_a_lead_and_stays_until_the_other_side_has_it(
            Majority declared, long ship, long skip, Majority then) {
        assertThat(STEADY.declare(declared, new VoteCount(ship, skip))).isEqualTo(then);
    }

    /** Whatever the other votes are, one ballot may be cast, changed and retracted any number of times. */
    @Test
    void one_ballot_cannot_flip_a_majority_back_and_forth() {
        for (var others : countsOfOthers().toList()) {
            assertThat(majoritiesThatRecur(others, 1)).as(others.toString()).isEmpty();
        }
    }

    @Test
    void two_ballots_together_cannot_flip_a_majority_back_and_forth() {
        for (var others : countsOfOthers().toList()) {
            assertThat(majoritiesThatRecur(others, 2)).as(others.toString()).isEmpty();
        }
    }

    @Test
    void one_ballot_flips_a_majority_under_rules_version_1() {
        assertThat(PLAIN.declare(SHIP, new VoteCount(0, 0))).isEqualTo(NONE);
        assertThat(PLAIN.declare(NONE, new VoteCount(1, 0))).isEqualTo(SHIP);
    }

    @Test
    void current_majority_rules_have_the_version_named_in_responses() {
        assertThat(MajorityRules.CURRENT.version()).isEqualTo(Rules.VERSION);
        assertThat(MajorityRules.of(1)).isEqualTo(PLAIN);
    }

    private static Stream<VoteCount> countsOfOthers() {
        return IntStream.rangeClosed(0, VOTES_MAX).boxed()
                .flatMap(ship -> IntStream.rangeClosed(0, VOTES_MAX).mapToObj(skip -> new VoteCount(ship, skip)));
    }

    /** The majorities that this many ballots can leave and return to. Each return adds two rows to the history. */
    private static EnumSet<Majority> majoritiesThatRecur(VoteCount others, int ballots) {
        var recurring = EnumSet.noneOf(Majority.class);
        for (var from : EnumSet.of(NONE, SHIP, SKIP)) {
            for (var to : reachable(from, others, ballots)) {
                if (to != from && reachable(to, others, ballots).contains(from)) recurring.add(from);
            }
        }
        return recurring;
    }

    private static EnumSet<Majority> reachable(Majority from, VoteCount others, int ballots) {
        var reached = EnumSet.of(from);
        int known;
        do {
            known = reached.size();
            for (var declared : EnumSet.copyOf(reached)) {
                for (int ship = 0; ship <= ballots; ship++) {
                    for (int skip = 0; ship + skip <= ballots; skip++) {
                        reached.add(STEADY.declare(declared, others.plus(Choice.SHIP, ship)
                                .plus(Choice.SKIP, skip)));
                    }
                }
            }
        } while (reached.size() > known);
        return reached;
    }
}
