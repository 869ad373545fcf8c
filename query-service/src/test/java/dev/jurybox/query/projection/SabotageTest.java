package dev.jurybox.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.events.Choice;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventTypes;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.SharedQueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.apply.LockingBatchApplier;
import dev.jurybox.query.projection.store.CheckpointTable;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies events incorrectly on purpose, in generations beside the live one, to prove that the counts that the delivery
 * tests check reveal such errors.
 */
@ExtendWith(SharedQueryService.class)
class SabotageTest {

    /**
     * The tally of events, the number of ballots in the box, and the number of subjects parked because an event
     * contradicts the rows.
     */
    private record Counts(long votes, long voters, long parked) {}

    private static final Counts SOUND = new Counts(1, 1, 0);
    private static final Counts CONTRADICTORY = new Counts(1, 1, 1);

    private final ProjectionTables tables;
    private final JdbcClient jdbc;
    private final Projection<?> tally;
    private final TransactionOperations together;

    SabotageTest(QueryService service) {
        tables = service.bean(ProjectionTables.class);
        jdbc = service.rows();
        tally = service.bean(ProjectionRegistry.class).find("community-tally").orElseThrow();
        together = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
    }

    @Test
    void rows_and_their_checkpoint_are_committed_together() {
        refuseCheckpoint(together, 71);
        apply(71, vote(0));

        assertThat(counts(71)).isEqualTo(SOUND);
    }

    @Test
    void the_counts_reveal_rows_committed_without_their_checkpoint() {
        refuseCheckpoint(TransactionOperations.withoutTransaction(), 72);
        apply(72, vote(0));

        assertThat(counts(72)).isEqualTo(CONTRADICTORY);
    }

    @Test
    void a_duplicate_event_is_recognized_by_its_position() {
        apply(73, vote(0), vote(1));

        assertThat(counts(73)).isEqualTo(SOUND);
    }

    @Test
    void the_counts_reveal_deduplication_by_offset_instead_of_position() {
        apply(74, knownByOffset(vote(0)), knownByOffset(vote(1)));

        assertThat(counts(74)).isEqualTo(CONTRADICTORY);
    }

    private void refuseCheckpoint(TransactionOperations transaction, int generation) {
        var refusing = new ProjectionTables(tables.generations(), new CheckpointTable(jdbc) {
            @Override
            public void move(String projection, int generation, List<Checkpoint> to) {
                throw new TransientDataAccessResourceException("not now");
            }
        }, tables.checkpointReader(), tables.subjects(), tables.parking(), tables.disregarded(),
                tables.excludedVoters());

        assertThatThrownBy(
                () -> new LockingBatchApplier<>(tally, refusing, jdbc, transaction).apply(List.of(vote(0)), generation))
                .hasMessage("not now");
    }

    private void apply(int generation, RawEvent... events) {
        new LockingBatchApplier<>(tally, tables, jdbc, together).apply(List.of(events), generation);
    }

    /** The same event each time, at the given offset of the topic. */
    private static RawEvent vote(long offset) {
        var event = Events.cast("espresso", "ada", Choice.SHIP);
        var headers = Map.of(
                EventHeaders.ID, new UUID(0, 7).toString(),
                EventHeaders.TIME, "2026-03-04T05:06:07Z");
        return new RawEvent(EventTypes.of(event.getClass()).orElseThrow(), "espresso",
                TestTopic.partitionOf("espresso"), 1, 0, offset, new EventCodec().encode(event), headers::get);
    }

    private static RawEvent knownByOffset(RawEvent event) {
        return new RawEvent(event.type(), event.subject(), event.partition(), event.offset() + 1, event.offset(),
                event.offset(), event.payload(), event.headers());
    }

    private Counts counts(int generation) {
        var counts = Stream.of("select ship from community_tally where generation = :generation",
                "select count(*) from ballot_box where generation = :generation",
                "select count(*) from parked_subject where generation = :generation")
                .map(count -> jdbc.sql(count).param("generation", generation).query(Long.class).single())
                .toList();
        return new Counts(counts.get(0), counts.get(1), counts.get(2));
    }
}
