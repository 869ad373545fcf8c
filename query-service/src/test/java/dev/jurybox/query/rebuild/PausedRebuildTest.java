package dev.jurybox.query.rebuild;

import static dev.jurybox.events.Choice.SHIP;
import static dev.jurybox.query.Events.crowd;
import static dev.jurybox.query.Events.registered;
import static dev.jurybox.query.QueryService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.consumer.ReplayFactory;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** At one event a second, no rebuild of these tests would end while they run. */
class PausedRebuildTest {

    private static final int VOTES = 2_000;
    private static final int PORTION = 300;
    private static final int UNUSED = 100;
    private static final String TOOL = "espresso";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static TestTopic topic;
    private static String database;
    private static QueryService service;

    private int generation;

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        database = QueryService.newDatabase();
        service = QueryService.start(database, topic);
        topic.send(registered(TOOL));
        topic.send(crowd(TOOL, VOTES, SHIP));
        await().untilAsserted(() -> assertThat(service.tally(TOOL)).isEqualTo(VOTES + "/0"));
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    @AfterEach
    void cancel() {
        builds().cancel(generation);
    }

    @Test
    void a_paused_rebuild_keeps_what_it_has_read_and_goes_on_from_there() {
        generation = builds().begin(1);
        await().until(() -> ballots() > 0);
        var paused = json(control("pause").body());
        await().until(() -> !isBuildingAnywhere());
        var kept = ballots();
        control("rate");
        var resumed = json(control("resume").body());
        var built = builds().built(generation);

        assertThat(paused.get("state").asString()).isEqualTo("PAUSED");
        assertThat(paused.get("eventsPerSecond").isNull()).isTrue();
        assertThat(paused.get("secondsLeft").isNull()).isTrue();
        assertThat(kept).isPositive().isLessThan(VOTES);
        assertThat(resumed.get("state").asString()).isEqualTo("BUILDING");
        assertThat(resumed.get("rate").isNull()).isTrue();
        assertThat(built.get("equal").asBoolean()).isTrue();
        assertThat(resumedEvents()).isGreaterThanOrEqualTo(kept);
    }

    @Test
    void a_paused_rebuild_stays_paused_over_a_restart_and_neither_writes_nor_holds_a_transaction() {
        generation = builds().begin(1);
        await().until(() -> ballots() > 0);
        control("pause");
        await().until(() -> !isBuildingAnywhere());
        var kept = ballots();
        restart();
        var other = new Builds(service, "tool-cards").build();

        assertThat(view().get("state").asString()).isEqualTo("PAUSED");
        assertThat(view().get("rate").asInt()).isOne();
        assertThat(ballots()).isEqualTo(kept);
        assertThat(other.get("state").asString()).isEqualTo("BUILT");
        assertThat(idleTransactions()).isZero();
        await().untilAsserted(() -> assertThat(paused()).isEqualTo(1.0));
        control("rate");
        control("resume");
        assertThat(builds().built(generation).get("equal").asBoolean()).isTrue();
        await().untilAsserted(() -> assertThat(paused()).isZero());
    }

    /** As of a past position the same events are read a second time, to compare with. */
    @Test
    void a_what_if_whose_baseline_was_half_read_at_a_restart_goes_on_with_it() {
        var asOf = 8;
        generation = builds().beginWhatIf(1, "{\"exclude\":[\"SHIP-0\"],\"asOf\":\"%d\"}".formatted(asOf));
        await().atMost(TIMEOUT).until(() -> baselineRead() > 1);
        restart();
        var read = baselineRead();
        control("rate");
        var built = builds().built(generation);
        var votes = json(builds().diff(generation).body()).at("/views/0/rows/0");

        assertThat(read).isGreaterThan(1).isLessThan(asOf);
        assertThat(built.get("events").asInt()).isEqualTo(asOf);
        assertThat(baselineRead()).isEqualTo(asOf);
        assertThat(votes.at("/before/ship").asInt()).isEqualTo(7);
        assertThat(votes.at("/after/ship").asInt()).isEqualTo(6);
    }

    private long baselineRead() {
        return number("select coalesce(sum(events), 0) from checkpoint where generation = %d".formatted(-generation));
    }

    @Test
    void a_rate_is_kept_over_a_restart_and_can_be_changed_while_the_rebuild_waits() {
        generation = builds().begin(1);
        await().until(() -> ballots() > 0);
        restart();
        await().until(() -> resumedEvents() > 0);

        assertThat(view().get("state").asString()).isEqualTo("BUILDING");
        assertThat(view().get("rate").asInt()).isOne();
        assertThat(json(control("rate?rate=10000000").body()).get("rate").asInt()).isEqualTo(10_000_000);
        assertThat(builds().built(generation).get("equal").asBoolean()).isTrue();
        assertThat(builds().promote(generation).statusCode()).isEqualTo(200);
        assertThat(control("pause").statusCode()).isEqualTo(409);
    }

    @Test
    void a_replay_waits_between_its_transactions_and_applies_each_event_once() {
        var projection = service.bean(ProjectionRegistry.class).find("community-tally").orElseThrow();
        var inTransaction = new CopyOnWriteArrayList<Boolean>();
        var replay = service.bean(ReplayFactory.class)
                .of(projection, UNUSED, service.bean(RebuildTransactions.class).apart(), wanted -> {
                    inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return Math.min(wanted, PORTION);
                });
        var heads = service.bean(LogClient.class).head().partitions();
        replay.fromTopic(List.of(TestTopic.partitionOf(TOOL)), heads);
        var fromTopic = builds().ballots(UNUSED);
        replay.fromLog(0, heads);

        assertThat(fromTopic).isEqualTo(VOTES);
        assertThat(builds().ballots(UNUSED)).isEqualTo(VOTES);
        assertThat(replay.reached().values().stream().mapToLong(Checkpoint::events).sum()).isEqualTo(topic.head());
        assertThat(inTransaction).hasSizeGreaterThan(VOTES / PORTION).containsOnly(false);
    }

    /** Several threads of a rebuild apply batches, so one of them may be in a transaction at any time. */
    @Test
    void a_pause_waits_for_the_batches_that_have_begun_and_for_no_later_one() {
        generation = builds().begin(1);
        await().until(() -> ballots() > 0);
        var wanted = service.bean(RebuildTransactions.class).wanted("community-tally", generation);
        var control = service.bean(RebuildControl.class);
        var row = row();
        var begun = new AtomicReference<CompletableFuture<Void>>();
        var pause = new AtomicReference<CompletableFuture<Void>>();
        wanted.executeWithoutResult(_ -> {
            pause.set(CompletableFuture.runAsync(() -> control.pause(row)));
            await().until(() -> waiting() == 1);
            begun.set(CompletableFuture.runAsync(() -> wanted.executeWithoutResult(_ -> {})));
            await().until(() -> waiting() >= 2);
        });

        assertThat(pause.get()).succeedsWithin(TIMEOUT);
        assertThat(begun.get()).failsWithin(TIMEOUT).withThrowableThat()
                .withCauseInstanceOf(RebuildStoppedException.class);
    }

    @Test
    void progress_of_a_rebuild_that_was_paused_meanwhile_ends_it() {
        generation = builds().begin(1);
        control("pause");
        var repository = service.bean(GenerationRepository.class);
        var cut = new HeadSnapshot(1, List.of(1L));

        assertThatThrownBy(() -> repository.resumed(row(), cut, 1)).isInstanceOf(RebuildStoppedException.class);
        assertThatThrownBy(() -> repository.read(row(), 1)).isInstanceOf(RebuildStoppedException.class);
        assertThat(row().readAt()).isNull();
    }

    @Test
    void a_paused_rebuild_can_be_cancelled() {
        generation = builds().begin(1);
        await().until(() -> ballots() > 0);
        control("pause");
        var cancelled = builds().cancel(generation);

        assertThat(cancelled.statusCode()).isEqualTo(204);
        await().untilAsserted(() -> assertThat(ballots()).isZero());
        assertProblem(control("resume"), "not-paused", "CANCELLED");
    }

    @Test
    void what_does_not_fit_the_state_of_a_rebuild_is_refused() {
        generation = builds().begin(1);
        assertProblem(control("resume"), "not-paused", "BUILDING");
        control("pause");
        assertProblem(control("pause"), "not-building", "PAUSED");
        assertThat(json(service.administer("POST", Builds.TALLY).body()).get("type").asString())
                .isEqualTo("/problems/rebuild-running");
        assertThat(json(builds().promote(generation).body()).get("detail").asString())
                .isEqualTo("It is not built yet, and is paused.");
        assertThat(json(builds().diff(generation).body()).get("detail").asString())
                .isEqualTo("It is paused, and is compared once it is built.");
        control("rate");
        control("resume");
        builds().built(generation);
        assertProblem(control("pause"), "not-building", "BUILT");
        assertProblem(control("rate?rate=5"), "not-building", "BUILT");
    }

    private static void assertProblem(HttpResponse<String> answer, String problem, String state) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
        assertThat(json(answer.body()).get("detail").asString())
                .isEqualTo("This generation is in state %s.".formatted(state));
    }

    private static void restart() {
        service.close();
        service = QueryService.start(database, topic);
    }

    private static Builds builds() {
        return new Builds(service);
    }

    private HttpResponse<String> control(String what) {
        return service.administer("POST", "%s/%d/%s".formatted(Builds.TALLY, generation, what));
    }

    private JsonNode view() {
        return json(service.administer("GET", Builds.TALLY + "/" + generation).body());
    }

    private long ballots() {
        return builds().ballots(generation);
    }

    private long resumedEvents() {
        return number("""
                select coalesce(sum(resumed_events), 0)
                  from generation
                 where projection = 'community-tally'
                   and generation = %d
                   and resumed_at is not null""".formatted(generation));
    }

    /** Whether an instance holds the lock of rebuilds. */
    private static boolean isBuildingAnywhere() {
        return number("""
                select count(*)
                  from pg_locks
                 where locktype = 'advisory'
                   and database = (select oid from pg_database where datname = current_database())
                   and classid = %d""".formatted(0x6a757279)) > 0;
    }

    /** How many transactions wait for a lock. */
    private static long waiting() {
        return number("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and wait_event_type = 'Lock'""");
    }

    private Generation row() {
        return service.bean(GenerationQueries.class).find("community-tally", generation).orElseThrow();
    }

    private static long idleTransactions() {
        return number("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and state like 'idle in transaction%'
                   and xact_start < now() - interval '1 second'""");
    }

    private static double paused() {
        return service.bean(MeterRegistry.class).get("jurybox.rebuild.paused").gauge().value();
    }

    private static long number(String query) {
        return service.rows().sql(query).query(Long.class).single();
    }
}
