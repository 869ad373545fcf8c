package dev.jurybox.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.CatalogEvent;
import dev.jurybox.events.CatalogEvent.ToolRegistered;
import dev.jurybox.events.CatalogEvent.ToolReinstated;
import dev.jurybox.events.CatalogEvent.ToolRetired;
import dev.jurybox.events.CatalogEvent.ToolRevised;
import dev.jurybox.events.Choice;
import dev.jurybox.events.CommunityEvent;
import dev.jurybox.events.CommunityEvent.CommunityVoteCast;
import dev.jurybox.events.CommunityEvent.CommunityVoteChanged;
import dev.jurybox.events.CommunityEvent.CommunityVoteRetracted;
import dev.jurybox.events.ToolId;
import dev.jurybox.events.VotingEvent;
import dev.jurybox.events.VotingEvent.VotingClosed;
import dev.jurybox.events.VotingEvent.VotingOpened;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tracks the registered tools and their ballots, and checks each event against them. */
final class Boxes {

    private record Vote(Choice choice, Instant castAt) {}

    private final Set<ToolId> registered = new HashSet<>();
    private final Set<ToolId> retired = new HashSet<>();
    private final Set<ToolId> closed = new HashSet<>();
    private final Map<String, Vote> ballots = new HashMap<>();
    private final Map<Choice, Long> tally = new HashMap<>();

    void read(CatalogEvent event) {
        switch (event) {
            case ToolRegistered e -> assertThat(registered.add(e.tool())).isTrue();
            case ToolRevised e -> assertThat(e.changes()).isNotEmpty();
            case ToolRetired e -> assertThat(retired.add(e.tool())).isTrue();
            case ToolReinstated e -> assertThat(retired.remove(e.tool())).isTrue();
        }
    }

    void read(VotingEvent event) {
        assertThat(retired).doesNotContain(event.tool());
        switch (event) {
            case VotingClosed e -> assertThat(closed.add(e.tool())).isTrue();
            case VotingOpened e -> assertThat(closed.remove(e.tool())).isTrue();
        }
    }

    void read(CommunityEvent event, Instant recordedAt) {
        switch (event) {
            case CommunityVoteCast e -> replace(e, null, new Vote(e.choice(), recordedAt));
            case CommunityVoteChanged e -> {
                assertThat(e.from()).isNotEqualTo(e.to());
                replace(e, new Vote(e.from(), e.castAt()), new Vote(e.to(), recordedAt));
            }
            case CommunityVoteRetracted e -> replace(e, new Vote(e.choice(), e.castAt()), null);
        }
    }

    private void replace(CommunityEvent event, @Nullable Vote before, @Nullable Vote after) {
        assertThat(registered).contains(event.tool());
        assertThat(retired).doesNotContain(event.tool());
        assertThat(closed).doesNotContain(event.tool());
        var ballot = event.tool() + "/" + event.voter();
        assertThat(after == null ? ballots.remove(ballot) : ballots.put(ballot, after)).isEqualTo(before);
        if (before != null) tally.merge(before.choice(), -1L, Long::sum);
        if (after != null) tally.merge(after.choice(), 1L, Long::sum);
    }

    /** The tally that was computed from differences must equal the count of the current ballots. */
    void close() {
        for (var choice : Choice.values()) {
            assertThat(tally.getOrDefault(choice, 0L))
                    .isEqualTo(ballots.values().stream().filter(vote -> vote.choice() == choice).count());
        }
    }
}
