package dev.jurybox.query.ranking;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.community.VoteCount;
import dev.jurybox.query.projection.EventEnvelope;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingsFoldTest {

    private static final int EVERY = SnapshotIntervals.POSITIONS / 3;

    @Test
    void a_tool_is_snapshotted_before_its_first_event_in_each_later_interval() {
        var standingsFold = new StandingsFold(Map.of());
        standingsFold.count(at(1, registered("espresso")));
        standingsFold.count(at(2, cast("espresso", "ada", SHIP)));
        standingsFold.count(at(SnapshotIntervals.POSITIONS, cast("espresso", "bob", SHIP)));
        standingsFold.count(at(3 * SnapshotIntervals.POSITIONS + 1, cast("espresso", "cyd", SHIP)));
        standingsFold.count(at(3 * SnapshotIntervals.POSITIONS + 2, cast("espresso", "dan", SHIP)));

        assertThat(standingsFold.openings()).hasSize(1);
        var snapshot = standingsFold.openings().getFirst();
        assertThat(snapshot.chapter()).isEqualTo(3);
        assertThat(snapshot.contender().votes()).isEqualTo(new VoteCount(2, 0));
    }

    @Test
    void standing_snapshots_do_not_depend_on_batch_boundaries() {
        var history = new AnyHistory("amaro", "barolo", "campari");
        var events = new ArrayList<>(history.begin());
        IntStream.range(0, 200).forEach(_ -> events.add(history.next()));

        var atOnce = openings(events, events.size());

        assertThat(atOnce).hasSizeGreaterThan(50);
        for (var batch : List.of(1, 2, 7, 50))
            assertThat(openings(events, batch)).as("%s by %d", history, batch).isEqualTo(atOnce);
    }

    private static List<StandingSnapshot> openings(List<JuryboxEvent> events, int batch) {
        var openings = new ArrayList<StandingSnapshot>();
        SortedMap<String, ToolCounts> contenders = new TreeMap<>();
        for (int begin = 0; begin < events.size(); begin += batch) {
            var standingsFold = new StandingsFold(contenders);
            for (int i = begin; i < Math.min(begin + batch, events.size()); i++)
                standingsFold.count(at(1 + i * (long) EVERY, events.get(i)));
            openings.addAll(standingsFold.openings());
            contenders = standingsFold.contenders();
        }
        return openings;
    }

    private static RecordedEvent<JuryboxEvent> at(long position, JuryboxEvent event) {
        return new RecordedEvent<>(event, new EventEnvelope(0, position, _ -> "2026-01-01T00:00:00Z"));
    }
}
