package dev.jurybox.query.ranking;

import static dev.jurybox.query.Events.cast;
import static dev.jurybox.query.Events.changed;
import static dev.jurybox.query.Events.published;
import static dev.jurybox.query.Events.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.jurybox.events.Choice;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.Events;
import dev.jurybox.query.QueryService;
import dev.jurybox.query.TestTopic;
import dev.jurybox.query.database.AdvisoryLock;
import dev.jurybox.query.projection.EventEnvelope;
import dev.jurybox.query.projection.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ranking refreshes run concurrently with projection writes and with each other, in generations that nothing else
 * writes to.
 */
class RankingRefreshTest {

    private static final AtomicInteger GENERATIONS = new AtomicInteger(1_000);

    private static TestTopic topic;
    private static QueryService service;
    private static JdbcClient jdbc;

    private final int generation = GENERATIONS.incrementAndGet();

    @BeforeAll
    static void start() throws Exception {
        topic = new TestTopic();
        service = QueryService.start(QueryService.newDatabase(), topic);
        jdbc = service.rows();
    }

    @AfterAll
    static void stop() {
        service.close();
        topic.close();
    }

    /** The first refresh read the pair's tools before they changed, and the second finds the pair marked already. */
    @Test
    void a_concurrent_refresh_does_not_clear_a_dirty_flag_the_other_relies_on() {
        feed(registered("amaro"), registered("barolo"), published("amaro", "barolo"));
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
        update("update ranked_comparison set dirty = true where generation = %d");
        var read = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first = inTransaction(() -> {
            service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
            read.countDown();
            await().until(() -> commit.getCount() == 0);
        });
        await().until(() -> read.getCount() == 0);
        update("update standing set ship = 40, dirty = true where generation = %d and tool = 'amaro'");
        var second = inTransaction(() -> service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc));
        await().until(() -> waiting() > 0);
        commit.countDown();
        CompletableFuture.allOf(first, second).join();
        assertThat(votesOfThePair()).isEqualTo(40);
    }

    @Test
    void finishing_deferred_work_waits_for_a_refresh_of_the_same_generation() {
        feed(registered("amaro"));
        var release = new CountDownLatch(1);
        var refreshing = inTransaction(() -> {
            new RankingRefresh(generation, jdbc, service.bean(BoardRegistry.class)).step();
            await().until(() -> release.getCount() == 0);
        });
        await().until(() -> locks("granted") == 1);
        var settling = inTransaction(() -> service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc));
        await().until(() -> locks("not granted") == 1);
        release.countDown();
        CompletableFuture.allOf(refreshing, settling).join();
    }

    @Test
    void all_pairs_of_a_tool_are_refreshed_even_if_they_exceed_one_step() {
        var others = IntStream.rangeClosed(0, RankedComparisonRefresh.PAIRS_MAX).mapToObj("pastis-%03d"::formatted)
                .toList();
        feed(others.stream().map(Events::registered).toArray(JuryboxEvent[]::new));
        feed(registered("amaro"));
        feed(others.stream().map(other -> published("amaro", other)).toArray(JuryboxEvent[]::new));
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
        update("update standing set ship = 7, dirty = true where generation = %d and tool = 'amaro'");
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
        assertThat(jdbc.sql("select distinct votes from ranked_comparison where generation = %d".formatted(generation))
                .query(Long.class).list()).containsExactly(7L);
    }

    @Test
    void publishing_pairs_in_any_order_does_not_deadlock_with_a_refresh() {
        var tools = List.of("amaro", "barolo", "carmenere", "dolcetto");
        feed(tools.stream().map(Events::registered).toArray(JuryboxEvent[]::new));
        feed(published("amaro", "barolo"), published("amaro", "carmenere"), published("amaro", "dolcetto"));
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
        update("update standing set ship = 1, dirty = true where generation = %d and tool = 'amaro'");

        bothWhileHeld(
                "select 1 from ranked_comparison where generation = %d and pair = 'amaro-vs-carmenere' for update",
                () -> feed(published("amaro", "dolcetto"), published("amaro", "carmenere"),
                        published("amaro", "barolo")));
    }

    @Test
    void a_changed_vote_moves_its_heat_to_the_time_of_the_change() {
        feed(registered("old"), registered("new"));
        feedAt(Instant.EPOCH, cast("old", "ada", Choice.SHIP), cast("new", "ada", Choice.SHIP));
        feedAt(Instant.EPOCH.plus(Duration.ofHours(72)), changed("new", "ada", Choice.SHIP, Choice.SHIP));
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);

        assertThat(heat("new")).isEqualTo(1);
        assertThat(heat("old")).isEqualTo(0.5);
    }

    @Test
    void projecting_votes_does_not_deadlock_with_a_refresh_after_the_clock_advanced() {
        feed(registered("carmenere"), registered("barolo"), registered("amaro"));
        service.bean(RankingProjection.class).finishDeferredWork(generation, jdbc);
        for (var tool : List.of("carmenere", "barolo", "amaro"))
            update("update standing set heat = 1 where generation = %d and tool = '" + tool + "'");
        update("update ranking_clock set newest = newest + 1 where generation = %d");

        bothWhileHeld("select 1 from standing where generation = %d and tool = 'barolo' for update",
                () -> feed(cast("amaro", "ada", Choice.SHIP), cast("barolo", "ada", Choice.SHIP),
                        cast("carmenere", "ada", Choice.SHIP)));
    }

    /**
     * Holds the row in the middle until both wait: if they locked rows in opposite orders, each would then hold one
     * end, and they would deadlock.
     */
    private void bothWhileHeld(String middle, Runnable feed) {
        var held = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var holding = inTransaction(() -> {
            jdbc.sql(middle.formatted(generation)).query(Integer.class).single();
            held.countDown();
            await().until(() -> release.getCount() == 0);
        });
        await().until(() -> held.getCount() == 0);
        var feeding = inTransaction(feed);
        await().until(() -> waiting() == 1);
        var refreshing = inTransaction(
                () -> new RankingRefresh(generation, jdbc, service.bean(BoardRegistry.class)).step());
        await().until(() -> waiting() == 2);
        release.countDown();
        holding.join();
        assertThat(Stream.of(feeding, refreshing))
                .allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
    }

    private CompletableFuture<Void> inTransaction(Runnable work) {
        return CompletableFuture.runAsync(
                () -> service.bean(TransactionOperations.class).executeWithoutResult(_ -> work.run()),
                Thread::startVirtualThread);
    }

    private void feed(JuryboxEvent... events) {
        feedAt(Instant.parse("2026-01-01T00:00:00Z"), events);
    }

    private void feedAt(Instant recordedAt, JuryboxEvent... events) {
        service.bean(RankingProjection.class).write(Stream.of(events)
                .map(event -> new RecordedEvent<>(event, new EventEnvelope(0, 1, _ -> recordedAt.toString())))
                .toList(), generation, jdbc);
    }

    private double heat(String tool) {
        return jdbc.sql("select heat from standing where generation = :generation and tool = :tool")
                .param("generation", generation).param("tool", tool).query(Double.class).single();
    }

    private void update(String sql) {
        jdbc.sql(sql.formatted(generation)).update();
    }

    private long votesOfThePair() {
        return jdbc.sql("select votes from ranked_comparison where generation = %d".formatted(generation))
                .query(Long.class).single();
    }

    private int locks(String granted) {
        return jdbc.sql("""
                select count(*)
                  from pg_locks
                 where locktype = 'advisory'
                   and database = (select oid from pg_database where datname = current_database())
                   and classid = :lock
                   and objid = :generation
                   and %s""".formatted(granted))
                .param("lock", AdvisoryLock.RANKING_REFRESH)
                .param("generation", generation)
                .query(Integer.class).single();
    }

    private int waiting() {
        return jdbc.sql("""
                select count(*)
                  from pg_stat_activity
                 where datname = current_database()
                   and wait_event_type = 'Lock'""")
                .query(Integer.class).single();
    }
}
