package dev.jurybox.local.demo;

import static java.util.Objects.requireNonNull;

import dev.jurybox.events.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tool, with the registration and the review of each seat as they are sent.
 *
 * @param votes in the order in which they arrive, each voter once
 * @param later what happens when all of the sample is there
 */
record SampleTool(
        JsonNode registration, Map<String, JsonNode> panel, List<VoteWave> votes, @Nullable SampleSequel later) {

    String slug() {
        return registration.required("tool").asString();
    }

    JsonNode reviewIn(String seat) {
        return requireNonNull(panel.get(seat), seat);
    }

    List<SampleVote> firstVotes() {
        var choices = votes.stream().flatMap(VoteWave::choices).toList();
        return IntStream.range(0, choices.size())
                .mapToObj(i -> new SampleVote(slug(), i + 1, choices.get(i)))
                .toList();
    }

    /** The votes of those who change their minds later. */
    List<SampleVote> changedVotes() {
        if (later == null || later.changed() == null) return List.of();
        return Stream.concat(
                changed(Choice.SKIP, Choice.SHIP, later.changed().ship()),
                changed(Choice.SHIP, Choice.SKIP, later.changed().skip())).toList();
    }

    private Stream<SampleVote> changed(Choice from, Choice to, int voters) {
        return firstVotes().stream()
                .filter(vote -> vote.choice() == from)
                .limit(voters)
                .map(vote -> new SampleVote(vote.tool(), vote.voter(), to));
    }
}
