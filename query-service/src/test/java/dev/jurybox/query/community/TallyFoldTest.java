package dev.jurybox.query.community;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.events.Choice.SKIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.retracted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.query.projection.EventEnvelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Folds batches of votes into the tallies they begin with. */
class TallyFoldTest {

    private static final List<String> TOOLS = List.of("espresso", "ristretto", "decaf");
    private static final int VOTES = 2_000;
    private static final int VOTERS = 25;
    private static final int BATCH_MAX = 40;

    /** A change of majority, without the fields that are the same in every test. */
    private record Change(long position, String tool, Majority from, Majority to, int rules) {}

    private record Result(Map<String, Tally> tallies, List<Change> changes) {}

    @Test
    void a_vote_that_is_cast_and_retracted_again_and_again_changes_no_majority() {
        var votes = new ArrayList<CommunityEvent>();
        for (int i = 0; i < 25; i++) {
            votes.add(cast("espresso", "ada", SHIP));
            votes.add(retracted("espresso", "ada", SHIP));
        }

        assertThat(counted(votes, new Random(1), MajorityRules.CURRENT).changes()).isEmpty();
        assertThat(counted(votes, new Random(1), MajorityRules.PLAIN).changes()).hasSize(50);
    }

    @Test
    void the_vote_that_declares_a_majority_is_its_cause() {
        var votes = List.<CommunityEvent>of(cast("espresso", "a", SHIP), cast("espresso", "b", SHIP),
                cast("espresso", "c", SKIP), cast("espresso", "d", SHIP), cast("espresso", "e", SHIP));

        assertThat(counted(votes, new Random(1), MajorityRules.CURRENT).changes())
                .containsExactly(new Change(5, "espresso", Majority.NONE, Majority.SHIP, 2));
    }

    @RepeatedTest(20)
    void tallies_and_majority_changes_do_not_depend_on_batch_boundaries() {
        var seed = new Random().nextLong();
        var votes = anyVotes(new Random(seed));
        var oneByOne = counted(votes, 1);

        assertThat(counted(votes, new Random(seed), MajorityRules.CURRENT)).as("seed %d", seed).isEqualTo(oneByOne);
        assertThat(counted(votes, votes.size())).as("seed %d", seed).isEqualTo(oneByOne);
        assertThat(oneByOne.changes()).isNotEmpty();
    }

    private static List<CommunityEvent> anyVotes(Random random) {
        var ballots = new HashMap<String, Choice>();
        var votes = new ArrayList<CommunityEvent>();
        while (votes.size() < VOTES) {
            var tool = TOOLS.get(random.nextInt(TOOLS.size()));
            var voter = "voter-" + random.nextInt(VOTERS);
            votes.add(anyVote(random, tool, voter, ballots));
        }
        return votes;
    }

    private static CommunityEvent anyVote(Random random, String tool, String voter, Map<String, Choice> ballots) {
        var ballot = tool + "/" + voter;
        var said = ballots.remove(ballot);
        if (said != null && random.nextBoolean()) return retracted(tool, voter, said);
        var choice = said == null ? random.nextBoolean() ? SHIP : SKIP : said == SHIP ? SKIP : SHIP;
        ballots.put(ballot, choice);
        return said == null ? cast(tool, voter, choice) : changed(tool, voter, said, choice);
    }

    private static Result counted(List<CommunityEvent> votes, Random cuts, MajorityRules rules) {
        var sizes = new ArrayList<Integer>();
        for (int left = votes.size(); left > 0; left -= sizes.getLast())
            sizes.add(Math.min(left, 1 + cuts.nextInt(BATCH_MAX)));
        return counted(votes, sizes, rules);
    }

    private static Result counted(List<CommunityEvent> votes, int batch) {
        var sizes = new ArrayList<Integer>();
        for (int left = votes.size(); left > 0; left -= batch)
            sizes.add(Math.min(left, batch));
        return counted(votes, sizes, MajorityRules.CURRENT);
    }

    private static Result counted(List<CommunityEvent> votes, List<Integer> batches, MajorityRules rules) {
        Map<String, Tally> tallies = new TreeMap<>();
        var changes = new ArrayList<Change>();
        var position = 0;
        for (var size : batches) {
            var tallyFold = new TallyFold(tallies, rules);
            for (var vote : votes.subList(position, position + size))
                tallyFold.count(vote, new EventEnvelope(0, ++position, _ -> null));
            tallies = tallyFold.tallies();
            tallyFold.crossings().stream().map(TallyFoldTest::change).forEach(changes::add);
        }
        return new Result(tallies, changes);
    }

    private static Change change(MajorityChange majorityChange) {
        return new Change(majorityChange.cause().position(), majorityChange.tool(), majorityChange.before().majority(),
                majorityChange.after().majority(), majorityChange.rules().version());
    }
}
