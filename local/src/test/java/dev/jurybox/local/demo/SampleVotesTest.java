package dev.jurybox.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.Choice;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleVotesTest {

    private final SampleCatalogue catalogue = SampleCatalogue.read();

    @Test
    void exactly_one_tool_has_no_votes() {
        assertThat(catalogue.tools()).filteredOn(tool -> tool.firstVotes().isEmpty()).hasSize(1);
    }

    @Test
    void there_are_thousands_of_votes_in_very_different_numbers() {
        assertThat(catalogue.votes()).isBetween(6_000, 9_000);
        assertThat(catalogue.tools()).anyMatch(tool -> tool.firstVotes().size() >= 900)
                .anyMatch(tool -> tool.firstVotes().size() == 40);
    }

    @Test
    void some_tools_are_contested_and_others_clear() {
        var ship = catalogue.tools().stream().filter(tool -> tool.firstVotes().size() >= 100)
                .mapToLong(tool -> 100L * ship(tool.firstVotes()) / tool.firstVotes().size()).boxed().toList();

        assertThat(ship).filteredOn(percent -> percent > 45 && percent < 55).hasSizeGreaterThan(3);
        assertThat(ship).filteredOn(percent -> percent > 75).hasSizeGreaterThan(3);
        assertThat(ship).filteredOn(percent -> percent < 25).hasSizeGreaterThan(3);
    }

    /** By the rules for majorities, which require 55 %, it is declared for one side first and for the other later. */
    @Test
    void changed_votes_turn_a_majority() {
        assertThat(catalogue.tools()).anySatisfy(tool -> {
            var votes = tool.firstVotes().size();
            assertThat(ship(tool.firstVotes()) * 100).isGreaterThan(55L * votes);
            assertThat(ship(lastWords(tool).values()) * 100).isLessThan(45L * votes);
        });
    }

    @Test
    void as_many_voters_change_their_minds_as_promised_and_each_votes_otherwise_than_before() {
        var promised = catalogue.tools().stream().map(SampleTool::later)
                .mapToInt(later -> later == null || later.changed() == null ? 0 : later.changed().total()).sum();
        var changed = catalogue.tools().stream().flatMap(tool -> tool.changedVotes().stream()).toList();
        var first = catalogue.tools().stream().flatMap(tool -> tool.firstVotes().stream()).toList();

        assertThat(changed).hasSize(promised).doesNotHaveDuplicates().doesNotContainAnyElementsOf(first);
    }

    @Test
    void the_votes_of_a_wave_are_evenly_mixed() {
        assertThat(new VoteWave(2, 4).choices()).containsExactly(
                Choice.SKIP, Choice.SKIP, Choice.SHIP, Choice.SKIP, Choice.SKIP, Choice.SHIP);
        assertThat(new VoteWave(0, 0).choices()).isEmpty();
    }

    private static Map<Integer, SampleVote> lastWords(SampleTool tool) {
        var last = tool.firstVotes().stream().collect(Collectors.toMap(SampleVote::voter, vote -> vote));
        tool.changedVotes().forEach(vote -> last.put(vote.voter(), vote));
        return last;
    }

    private static long ship(Collection<SampleVote> votes) {
        return votes.stream().filter(vote -> vote.choice() == Choice.SHIP).count();
    }
}
