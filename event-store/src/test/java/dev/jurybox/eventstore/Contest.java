package dev.jurybox.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/**
 * Many concurrent contenders on some engines of one log, each engine with connections of its own, and the observers of
 * that log.
 */
final class Contest implements AutoCloseable {

    private static final int CONTENDERS = 8;
    private static final int EVENTS_MAX = 50_000;

    final Testimony testimony = new Testimony();
    private final TestLog test;
    private final List<HikariDataSource> pools;
    private final List<PostgresEventStorageEngine> engines;
    private final List<Follower> followers;
    private final Copyist copyist;
    private final long seed;

    Contest(TestLog test, int engines, Function<DataSource, PostgresEventStorageEngine> engineOn, long seed) {
        this.test = test;
        this.seed = seed;
        pools = Stream.generate(test::pool).limit(engines).toList();
        this.engines = pools.stream().map(engineOn).toList();
        followers = this.engines.stream().map(engine -> new Follower(engine, StreamingCondition.startingFrom(null)))
                .toList();
        copyist = new Copyist(test.log);
    }

    void untilItHas(int events) {
        Given.await(contend(head -> head >= events));
    }

    void whileThisRuns(Runnable meanwhile) {
        var during = CompletableFuture.runAsync(meanwhile, Thread::startVirtualThread);
        var contending = contend(head -> during.isDone() || head >= EVENTS_MAX);
        during.join();
        Given.await(contending);
    }

    private CompletableFuture<?> contend(LongPredicate over) {
        return all(IntStream.range(0, engines.size())
                .mapToObj(i -> contend(engines.get(i), seed + i, over, testimony::hear)));
    }

    static CompletableFuture<?> contend(
            EventStorageEngine engine, long seed, LongPredicate over, Consumer<Word> tell) {
        var seeds = new Chance(seed);
        return all(Stream.generate(() -> new Contender(engine, new Chance(seeds.seed()), tell))
                .limit(CONTENDERS)
                .map(contender -> CompletableFuture.runAsync(() -> {
                    while (!over.test(contender.head()))
                        contender.contend();
                }, Thread::startVirtualThread)));
    }

    /** Completes when all have completed, and fails as soon as one has failed. */
    private static CompletableFuture<?> all(Stream<? extends CompletableFuture<?>> many) {
        var parts = many.toArray(CompletableFuture<?>[]::new);
        var all = CompletableFuture.allOf(parts);
        for (var part : parts) {
            var _ = part.whenComplete((_, error) -> {
                if (error != null) all.completeExceptionally(error);
            });
        }
        return all;
    }

    void audit() throws SQLException {
        var audit = readWhileNobodyAppends();
        audit.positionsAreDenseAndEachHasALaterTime();
        audit.eachPartitionIsAChain();
        audit.eachConditionHeldWhenItsEventWasRecorded();
        audit.leavesAndTagsAreTheirEvents();
        testimony.mustAgreeWith(audit.events());
        mustHaveBeenSeenLive(audit.events());
    }

    /** Holds the head meanwhile, because the database may still complete the commit of a process that was killed. */
    private Audit readWhileNobodyAppends() throws SQLException {
        try (var _ = test.headHeld()) {
            return new Audit(test.log);
        }
    }

    private void mustHaveBeenSeenLive(List<StoredEvent> events) {
        await().untilAsserted(() -> assertThat(copyist.copied()).hasSameSizeAs(events));
        assertThat(copyist.copied().stream().map(Audit::fields)).isEqualTo(events.stream().map(Audit::fields).toList());
        for (var follower : followers) {
            await().untilAsserted(() -> assertThat(follower.seen).hasSameSizeAs(events));
            assertThat(follower.seen).extracting(entry -> UUID.fromString(entry.message().identifier()))
                    .isEqualTo(events.stream().map(StoredEvent::eventId).toList());
        }
    }

    @Override
    public void close() {
        copyist.close();
        engines.forEach(Contest::close);
        pools.forEach(HikariDataSource::close);
    }

    private static void close(PostgresEventStorageEngine engine) {
        try {
            engine.close();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
