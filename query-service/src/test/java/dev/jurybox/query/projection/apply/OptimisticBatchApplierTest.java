package dev.jurybox.query.projection.apply;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.Choice;
import dev.jurybox.events.DisregardEvent.EventDisregarded;
import dev.jurybox.events.EventCodec;
import dev.jurybox.events.EventHeaders;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RecordedEvent;
import dev.jurybox.query.projection.store.CheckpointMove;
import dev.jurybox.query.projection.store.CheckpointTable;
import dev.jurybox.query.projection.store.ProjectionState;
import dev.jurybox.query.projection.store.ProjectionTables;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reader continues from the state it remembers, while other transactions write to the same tables. */
class OptimisticBatchApplierTest {

    private static final String TOOL = "espresso";
    private static final int PARTITION = TestTopic.partitionOf(TOOL);

    private static final List<String> PASSING = List.of("community-tally", "panel-tally", "verdict-history");

    private static String database;
    private static TestTopic topic;
    private static QueryService service;
    private static JdbcClient jdbc;
    private static ProjectionTables tables;
    private OptimisticBatchApplier<?> reader;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        jdbc = service.rows();
        tables = service.bean(ProjectionTables.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @BeforeEach
    void begin() {
        var readModels = service.bean(ProjectionRegistry.class).all().stream().flatMap(each -> each.tables().stream());
        Stream.concat(readModels, Stream.of("checkpoint", "subject_at", "parked_subject"))
                .forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update projection set live = 1").update();
        tables.disregarded().all().forEach(tables.disregarded()::remove);
        reader = reader(tables);
    }

    @Test
    void events_delivered_again_are_counted_once() {
        apply(votes(1, 3));
        apply(votes(2, 5));
        apply(votes(4, 6));

        assertThat(counted(1)).isEqualTo(6);
    }

    @Test
    void a_disregarded_event_is_passed_over_although_it_can_be_read() {
        apply(votes(1, 2));
        var disregard = new EventDisregarded(4, TOOL, "CommunityVoteCast", 1, List.of(), "cut off");
        tables.disregarded().add(new RecordedEvent<>(disregard, event(9, disregard).envelope()));
        apply(votes(3, 5));

        assertThat(counted(1)).isEqualTo(4);
    }

    @Test
    void so_is_one_whose_disregard_another_instance_stored_before_it_lost_the_partition() {
        apply(votes(1, 2));
        jdbc.sql("""
                insert into disregarded_event (position, subject, partition, type, reason, disregarded_by,
                                               disregarded_at)
                values (4, 'espresso', 0, 'CommunityVoteCast.1', 'cut off', 9, now())""").update();
        reader = reader(tables);
        apply(votes(3, 5));

        assertThat(counted(1)).isEqualTo(4);
    }

    @Test
    void a_gap_is_reported_and_events_beyond_it_wait() {
        apply(votes(1, 2));
        var batchProgress = apply(votes(4, 5));

        assertThat(batchProgress.gaps()).containsExactly(new Gap(PARTITION, 2, 3));
        assertThat(counted(1)).isEqualTo(2);
    }

    @Test
    void events_that_another_reader_applied_meanwhile_are_not_applied_again() {
        apply(votes(1, 2));
        reader(tables).apply(votes(3, 4));
        apply(votes(3, 6));

        assertThat(counted(1)).isEqualTo(6);
    }

    /**
     * Proves that the test above can fail: a reader that skips the compare-and-set of its state counts eight votes of
     * six voters.
     */
    @Test
    void without_compare_and_set_votes_of_another_reader_are_counted_twice() {
        reader = reader("rankings",
                new ProjectionTables(tables.generations(), new CheckpointTable(jdbc) {
                    @Override
                    public boolean moveIfUnchanged(String projection, ProjectionState from, List<Checkpoint> to) {
                        move(projection, from.generation(), to);
                        return true;
                    }
                }, tables.checkpointReader(), tables.subjects(), tables.parking(), tables.disregarded(),
                        tables.excludedVoters()));
        apply(List.of(event(1, Events.registered(TOOL))));
        apply(votes(2, 3));
        reader("rankings", tables).apply(votes(4, 5));
        apply(votes(4, 7));

        assertThat(number("select ship from standing where generation = 1")).isEqualTo(8);
    }

    @Test
    void no_checkpoint_moves_if_one_partition_changed_meanwhile() {
        var other = (PARTITION + 1) % TestTopic.PARTITIONS;
        apply(concat(votes(1, 1), List.of(unimportant(other, 2, 0))));
        var left = tables.checkpointReader().state("community-tally");
        reader(tables).apply(votes(3, 3, 1));
        var to = List.of(left.at(PARTITION).after(votes(3, 3, 1).getFirst()),
                left.at(other).after(unimportant(other, 4, 2)));

        assertThat(tables.checkpoints().moveIfUnchanged("community-tally", left, to)).isFalse();
        assertThat(tables.checkpointReader().of("community-tally", 1, other).position()).isEqualTo(2);
    }

    @Test
    void a_reader_that_waited_for_a_lock_sees_the_promotion_made_under_it() throws Exception {
        apply(votes(1, 2));
        var waiting = new CompletableFuture<BatchProgress>();
        try (var holding = DriverManager.getConnection(
                database, "jurybox_views", Sandbox.secrets().viewsPassword()); var lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("update projection set live = 2 where name = 'community-tally'");
            Thread.startVirtualThread(() -> waiting.complete(apply(votes(1, 3))));
            await().until(() -> number("""
                    select count(*)
                      from pg_stat_activity
                     where datname = current_database()
                       and wait_event_type = 'Lock'""") > 0);
            holding.commit();
        }

        assertThat(waiting.join().gaps()).isEmpty();
        assertThat(counted(1)).isEqualTo(2);
        assertThat(counted(2)).isEqualTo(3);
    }

    /**
     * Another generation was live in between, and meanwhile the parked subject of the first generation was unparked.
     */
    @Test
    void a_generation_that_becomes_live_again_is_not_assumed_unchanged() {
        apply(votes(1, 1));
        apply(List.of(garbled(2)));
        apply(votes(3, 3));
        tables.generations().promote("community-tally", 2);
        jdbc.sql("delete from parked_subject").update();
        tables.generations().promote("community-tally", 1);
        apply(votes(4, 4));

        assertThat(counted(1)).isEqualTo(2);
    }

    @Test
    void after_a_promotion_events_are_applied_to_the_new_live_generation() {
        apply(votes(1, 2));
        tables.generations().promote("community-tally", 2);
        apply(votes(1, 3));

        assertThat(counted(1)).isEqualTo(2);
        assertThat(counted(2)).isEqualTo(3);
    }

    @Test
    void a_reader_applies_events_of_a_subject_that_was_unparked_elsewhere() {
        apply(votes(1, 1));
        apply(List.of(garbled(2)));
        apply(votes(3, 3));
        assertThat(counted(1)).isEqualTo(1);
        jdbc.sql("delete from parked_subject").update();
        tables.generations().revised("community-tally", 1);
        apply(votes(4, 4));

        assertThat(counted(1)).isEqualTo(2);
    }

    @Test
    void an_irrelevant_event_advances_the_checkpoint_too() {
        apply(votes(1, 1));
        apply(List.of(event(2, Events.registered(TOOL))));
        apply(votes(3, 3));

        assertThat(counted(1)).isEqualTo(2);
        assertThat(tables.checkpointReader().of("community-tally", 1, PARTITION).events()).isEqualTo(3);
    }

    @Test
    void a_batch_is_passed_over_only_if_it_is_known_to_contain_nothing_for_the_projection() {
        assertThat(reader.passingOver(List.of(unimportant(PARTITION, 1, 0)))).isNull();
        apply(votes(1, 1));

        assertThat(reader.passingOver(votes(2, 2))).isNull();
        assertThat(reader.passingOver(List.of(unimportant(PARTITION, 4, 3)))).isNull();
        assertThat(reader.passingOver(List.of(unimportant(PARTITION + 1, 2, 0)))).isNull();
        assertThat(reader.passingOver(List.of())).isNull();
        assertThat(reader.passingOver(List.of(unimportant(PARTITION, 2, 1)))).isNotNull();
    }

    @Test
    void a_reader_goes_on_from_what_it_passed_over() {
        apply(votes(1, 1));
        var move = requireNonNull(reader.passingOver(List.of(unimportant(PARTITION, 2, 1))));

        assertThat(tables.checkpoints().pass(List.of(move))).containsExactly("community-tally");
        reader.passed(move);
        assertThat(reader.passingOver(List.of(unimportant(PARTITION, 3, 2)))).isNotNull();
        apply(votes(3, 4));
        assertThat(counted(1)).isEqualTo(3);
    }

    @Test
    void a_projection_that_was_changed_does_not_pass_and_the_others_do() {
        var moves = passingOver(2);
        tables.generations().revised("panel-tally", 1);

        assertThat(tables.checkpoints().pass(moves)).containsOnly("community-tally", "verdict-history");
        assertThat(positions()).containsExactly(2L, 1L, 2L);
    }

    @Test
    void a_projection_of_which_a_checkpoint_has_moved_does_not_pass_and_loses_nothing() {
        var other = (PARTITION + 1) % TestTopic.PARTITIONS;
        apply(concat(votes(1, 1), List.of(unimportant(other, 2, 0))));
        var passing = concat(List.of(unimportant(PARTITION, 3, 1)), List.of(unimportant(other, 4, 2)));
        var move = requireNonNull(reader.passingOver(passing));
        reader(tables).apply(List.of(unimportant(PARTITION, 3, 1)));

        assertThat(tables.checkpoints().pass(List.of(move))).isEmpty();
        assertThat(apply(passing).isComplete()).isTrue();
        apply(votes(5, 6, 3));
        assertThat(counted(1)).isEqualTo(3);
    }

    @Test
    void no_lock_is_waited_for() throws SQLException {
        var moves = passingOver(2);
        try (var holding = DriverManager.getConnection(
                database, "jurybox_views", Sandbox.secrets().viewsPassword()); var lock = holding.createStatement()) {
            holding.setAutoCommit(false);
            lock.execute("select from projection where name = 'panel-tally' for update");
            lock.execute("select from checkpoint where projection = 'verdict-history' for update");

            assertThat(tables.checkpoints().pass(moves)).containsExactly("community-tally");
        }
        assertThat(positions()).containsExactly(2L, 1L, 1L);
    }

    /** The moves of projections that have applied the first event and pass over the second. */
    private static List<CheckpointMove> passingOver(long position) {
        return PASSING.stream().map(name -> {
            var reader = reader(name, tables);
            reader.apply(List.of(event(1, Events.registered(TOOL))));
            return requireNonNull(reader.passingOver(List.of(unimportant(PARTITION, position, 1))));
        }).toList();
    }

    private static List<Long> positions() {
        return PASSING.stream().map(name -> tables.checkpointReader().of(name, 1, PARTITION).position()).toList();
    }

    private static OptimisticBatchApplier<?> reader(ProjectionTables tables) {
        return reader("community-tally", tables);
    }

    private static OptimisticBatchApplier<?> reader(String name, ProjectionTables tables) {
        var projection = service.bean(ProjectionRegistry.class).find(name).orElseThrow();
        return new OptimisticBatchApplier<>(projection, tables, jdbc,
                new TransactionTemplate(service.bean(PlatformTransactionManager.class)));
    }

    private BatchProgress apply(List<RawEvent> events) {
        return reader.apply(events);
    }

    /** Votes of a different voter at each of these positions. */
    private static List<RawEvent> votes(int first, int last) {
        return votes(first, last, first - 1);
    }

    private static List<RawEvent> votes(int first, int last, long before) {
        var votes = new ArrayList<RawEvent>();
        for (var position = first; position <= last; position++) {
            var vote = Events.cast(TOOL, "voter-" + position, Choice.SHIP);
            votes.add(incoming(PARTITION, position, position == first ? before : position - 1, vote,
                    new EventCodec().encode(vote)));
        }
        return votes;
    }

    private static RawEvent unimportant(int partition, long position, long before) {
        var event = Events.registered(TOOL);
        return incoming(partition, position, before, event, new EventCodec().encode(event));
    }

    private static List<RawEvent> concat(List<RawEvent> one, List<RawEvent> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static RawEvent event(long position, JuryboxEvent event) {
        return incoming(PARTITION, position, position - 1, event, new EventCodec().encode(event));
    }

    private static RawEvent garbled(long position) {
        return incoming(PARTITION, position, position - 1, Events.cast(TOOL, "eve", Choice.SHIP), new byte[]{'?'});
    }

    private static RawEvent incoming(
            int partition, long position, long before, JuryboxEvent event, byte[] payload) {
        var headers = Map.of(
                EventHeaders.ID, new UUID(0, position).toString(),
                EventHeaders.TIME, "2026-03-04T05:06:07Z");
        return new RawEvent(EventTypes.of(event.getClass()).orElseThrow(), TOOL, partition, position, before,
                position, payload, headers::get);
    }

    private static long counted(int generation) {
        return number("select coalesce(sum(ship), 0) from community_tally where generation = " + generation);
    }

    private static long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
