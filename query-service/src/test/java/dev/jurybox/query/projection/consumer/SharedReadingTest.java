package dev.jurybox.query.projection.consumer;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.EventType;
import dev.jurybox.local.testing.Sandbox;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.apply.LogBackfill;
import dev.jurybox.query.projection.apply.OptimisticBatchApplier;
import dev.jurybox.query.projection.store.ProjectionTables;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** One projection that cannot go on with the others. */
class SharedReadingTest {

    private static final String TALLY = "community-tally";
    private static final int PROJECTIONS = 7;

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private final String tool = "tool-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
    }

    @BeforeEach
    void register() {
        topic.send(registered(tool));
        await().until(() -> service.tally(tool).equals("0/0"));
    }

    /** Also after an assertion that failed. */
    @AfterEach
    void recover() throws SQLException {
        acceptCheckpoints();
        topic.logIsSilent(false);
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @Test
    void a_projection_that_fails_alone_holds_up_no_other_and_comes_back() throws SQLException {
        refuseCheckpoints("new.projection = '%s'".formatted(TALLY));

        topic.send(cast(tool, "ada", SHIP));

        await().untilAsserted(() -> assertThat(isAlone(TALLY)).isTrue());
        await().untilAsserted(() -> assertThat(behind()).containsExactly(TALLY));
        topic.send(cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(behind()).containsExactly(TALLY));

        acceptCheckpoints();
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
        topic.send(cast(tool, "eve", SHIP));
        await().untilAsserted(() -> assertThat(isAlone(TALLY)).isFalse());
        topic.send(cast(tool, "dan", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("4/0"));
    }

    /** Two projections count votes, each in its own transaction. */
    @Test
    void all_projections_that_pass_over_a_batch_share_one_statement() throws SQLException {
        await().untilAsserted(() -> assertThat(behind()).isEmpty());
        asSuperuser("""
                create sequence moves;
                create function count_move() returns trigger language plpgsql security definer
                    as $$ begin perform nextval('moves'); return null; end $$;
                create trigger count_move after update on checkpoint for each statement execute function count_move();
                grant select on moves to public""");
        try {
            topic.send(cast(tool, "ada", SHIP));
            await().untilAsserted(() -> assertThat(behind()).isEmpty());

            assertThat(service.rows().sql("select last_value from moves").query(Long.class).single()).isEqualTo(2 + 1);
        } finally {
            asSuperuser("""
                    drop trigger count_move on checkpoint;
                    drop function count_move();
                    drop sequence moves""");
        }
    }

    /** The checkpoints of all that pass over a vote move in one statement, which fails because of this projection. */
    @Test
    void a_projection_that_fails_to_pass_over_a_batch_holds_up_no_other() throws SQLException {
        refuseCheckpoints("new.projection = 'tool-cards'");

        topic.send(cast(tool, "ada", SHIP));

        await().untilAsserted(() -> assertThat(isAlone("tool-cards")).isTrue());
        await().untilAsserted(() -> assertThat(behind()).containsExactly("tool-cards"));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
        acceptCheckpoints();
        await().untilAsserted(() -> assertThat(behind()).isEmpty());
        topic.send(cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(isAlone("tool-cards")).isFalse());
    }

    /** The log is silent, so that nothing but the topic can bring the vote. */
    @Test
    void projections_that_fail_alike_stay_together_and_read_the_records_again() throws SQLException {
        topic.logIsSilent(true);
        refuseCheckpoints("true");
        topic.send(cast(tool, "ada", SHIP));

        await().until(() -> refusals() > 2 * PROJECTIONS);
        assertThat(service.bean(MeterRegistry.class).get("jurybox.projection.alone").gauges())
                .hasSize(PROJECTIONS).allSatisfy(alone -> assertThat(alone.value()).isZero());
        acceptCheckpoints();
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("1/0"));
    }

    /** Nothing but the vote that it lacks is on the topic, so it has to catch up without another record. */
    @Test
    void a_projection_that_is_far_behind_at_the_start_catches_up_by_itself() throws SQLException {
        refuseCheckpoints("new.projection = '%s'".formatted(TALLY));
        topic.send(cast(tool, "ada", SHIP));
        await().untilAsserted(() -> assertThat(behind()).containsExactly(TALLY));
        service.close();
        asSuperuser("""
                alter table checkpoint disable trigger refuse;
                update checkpoint set events = events + 20000 where projection <> '%s';
                alter table checkpoint enable trigger refuse""".formatted(TALLY));
        service = QueryService.start(database, topic);

        await().untilAsserted(() -> assertThat(isAlone(TALLY)).isTrue());
        assertThat(isAlone("tool-cards")).isFalse();
        acceptCheckpoints();
        await().untilAsserted(() -> assertThat(isAlone(TALLY)).isFalse());
        assertThat(service.tally(tool)).isEqualTo("1/0");
        topic.send(cast(tool, "bob", SHIP));
        await().untilAsserted(() -> assertThat(service.tally(tool)).isEqualTo("2/0"));
    }

    @Test
    void a_projection_joins_once_it_has_applied_all_that_was_passed_to_the_others() {
        var projection = service.bean(ProjectionRegistry.class).find(TALLY).orElseThrow();
        var tables = service.bean(ProjectionTables.class);
        var applier = new OptimisticBatchApplier<>(projection, tables, service.rows(),
                TransactionOperations.withoutTransaction());
        var update = new ProjectionUpdate(applier, service.bean(LogBackfill.class), tables,
                service.bean(RecordFilters.class));
        var reading = new SharedReading(List.of(update));
        reading.leave(update);
        reading.resume(2, 10);
        assertThat(reading.pass(List.of(event(1, 9), event(1, 11)))).isEmpty();

        assertThat(reading.join(update, reached(9, 10))).isFalse();
        assertThat(reading.join(update, reached(11, 9))).isFalse();
        assertThat(reading.members()).isEmpty();
        assertThat(reading.join(update, reached(11, 10))).isTrue();
        assertThat(reading.members()).containsExactly(update);
    }

    private static RawEvent event(int partition, long position) {
        return new RawEvent(new EventType("ToolRetired", 1), "tool", partition, position, 0, 0, new byte[0], _ -> null);
    }

    private static Map<Integer, Checkpoint> reached(long first, long second) {
        return Map.of(1, new Checkpoint(1, first, 0, 1), 2, new Checkpoint(2, second, 0, 1));
    }

    private boolean isAlone(String projection) {
        return service.bean(MeterRegistry.class).get("jurybox.projection.alone").tag("projection", projection).gauge()
                .value() == 1;
    }

    /** The projections that have not applied the last event of the topic. */
    private List<@Nullable String> behind() {
        return service.rows().sql("""
                select name from projection p
                 where not exists (select from checkpoint c
                                    where c.projection = p.name and c.generation = p.live and c.position = :head)""")
                .param("head", topic.head()).query(String.class).list();
    }

    /** A sequence counts on although the transaction is rolled back. */
    private static void refuseCheckpoints(String which) throws SQLException {
        asSuperuser("""
                create sequence refusals;
                create function refuse() returns trigger language plpgsql security definer
                    as $$ begin perform nextval('refusals'); raise exception 'not now'; end $$;
                create trigger refuse before insert or update on checkpoint for each row
                  when (%s) execute function refuse();
                grant select on refusals to public""".formatted(which));
    }

    private static long refusals() {
        return service.rows().sql("select last_value from refusals").query(Long.class).single();
    }

    private static void acceptCheckpoints() throws SQLException {
        asSuperuser("""
                drop trigger if exists refuse on checkpoint;
                drop function if exists refuse();
                drop sequence if exists refusals""");
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var superuser = Sandbox.postgres().connectAsSuperuser(database.substring(database.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
