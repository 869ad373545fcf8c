package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresEventStorageEngineTest {

    private static final Tag RED = Tag.of("colour", "red");
    private static final Tag BIG = Tag.of("size", "big");
    private static final EventCriteria RED_THINGS = havingTags(RED).andBeingOneOfTypes("Thing");

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void of_many_appends_with_the_same_condition_exactly_one_succeeds() throws InterruptedException {
        try (var other = test.engine()) {
            var condition = AppendCondition.withCriteria(RED_THINGS).withMarker(source(engine, RED_THINGS).marker());
            var attempts = IntStream.range(0, 200)
                    .mapToObj(i -> append(i % 2 == 0 ? engine : other, condition, event("Thing", "winner " + i, RED)))
                    .toList();
            CompletableFuture.allOf(attempts.toArray(CompletableFuture[]::new)).handle((_, _) -> "done").join();

            assertThat(attempts.stream().filter(attempt -> !attempt.isCompletedExceptionally())).hasSize(1);
            assertThat(source(engine, RED_THINGS).payloads()).hasSize(1);
        }
    }

    @Test
    void of_two_conflicting_appends_in_one_batch_the_second_is_rejected() throws SQLException {
        var condition = AppendCondition.withCriteria(RED_THINGS).withMarker(source(engine, RED_THINGS).marker());
        try (var held = test.headHeld()) {
            var before = append(engine, AppendCondition.none(), event("Thing", "keeps the appender busy", BIG));
            var first = append(engine, condition, event("Thing", "first", RED));
            var second = append(engine, condition, event("Thing", "second", RED));
            held.release();

            await(before);
            await(first);
            assertThatThrownBy(() -> await(second)).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        }
        assertThat(source(engine, RED_THINGS).payloads()).containsExactly("first");
    }

    @Test
    void events_evicted_from_the_cache_by_a_batch_still_cause_conflicts() throws Exception {
        try (var forgetful = TestLog.engineRemembering(2, test.database); var held = test.headHeld()) {
            held.release();
            var condition = AppendCondition.withCriteria(RED_THINGS).withMarker(source(engine, RED_THINGS).marker());
            await(append(forgetful, AppendCondition.none(), event("Thing", "meanwhile", RED),
                    event("Thing", "x", BIG)));
            held.hold();
            var busy = append(forgetful, AppendCondition.none(), event("Thing", "keeps the appender busy", BIG));
            var pushing = append(forgetful, AppendCondition.none(), event("Thing", "y", BIG), event("Thing", "z", BIG));
            var late = append(forgetful, condition, event("Thing", "late", RED));
            held.release();

            await(busy);
            await(pushing);
            assertThatThrownBy(() -> await(late)).hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
        }
    }

    @Test
    void the_log_returns_the_tags_of_one_event_by_their_beginnings() {
        await(append(engine, AppendCondition.none(), event("Thing", "x", RED), event("Thing", "y", RED, BIG)));
        var event = test.log.after(1, 1).getFirst();

        assertThat(new TaggedEvents(test.log).tagsOf(event, List.of("size:big", "colour:", "colour:r")))
                .containsExactly("colour:red", "size:big");
        assertThat(new TaggedEvents(test.log).tagsOf(event, List.of("colour:red"))).containsExactly("colour:red");
        assertThat(new TaggedEvents(test.log).tagsOf(event, List.of("colour:blue", "siz:"))).isEmpty();
    }

    @Test
    void the_log_returns_the_events_of_a_type_by_their_tags() {
        await(append(engine, AppendCondition.none(), event("Thing", "x", RED), event("Other", "y", RED),
                event("Thing", "z", RED, BIG), event("Thing", "w")));

        assertThat(new TaggedEvents(test.log).tagged(List.of(RED, BIG), "Thing")).extracting(StoredEvent::position)
                .containsExactly(1L, 3L);
        assertThat(new TaggedEvents(test.log).tagged(List.of(BIG), "Other")).isEmpty();
    }

    @Test
    void a_pool_without_autocommit_loses_no_events() throws InterruptedException {
        try (var pool = test.pool()) {
            pool.setAutoCommit(false);
            try (var careful = TestLog.engineOn(pool)) {
                for (int i = 0; i < 3; i++)
                    await(append(careful, AppendCondition.none(), event("Thing", "e" + i, RED)));
            }
        }
        assertThat(source(engine, RED_THINGS).payloads()).containsExactly("e0", "e1", "e2");
    }

    @Test
    void concurrent_appends_of_two_instances_all_succeed() throws InterruptedException {
        try (var other = test.engine()) {
            var appends = IntStream.range(0, 400)
                    .mapToObj(i -> append(i % 2 == 0 ? engine : other, AppendCondition.none(),
                            event("Thing", "e" + i, RED)))
                    .toList();
            appends.forEach(Given::await);

            assertThat(test.log.head().position()).isEqualTo(400);
        }
    }

    @Test
    void positions_are_dense_and_chain_within_each_partition() {
        var attempts = IntStream.range(0, 300)
                .mapToObj(i -> append(engine, AppendCondition.none(), event("Thing", "subject " + i % 7, RED)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(attempts).join();

        var events = test.log.after(0, 1_000);
        assertThat(events).extracting(StoredEvent::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
        var last = new long[test.log.head().partitions().length];
        assertThat(events).allSatisfy(event -> {
            assertThat(event.previousPosition()).isEqualTo(last[event.partition()]);
            last[event.partition()] = event.position();
        });
        assertThat(test.log.head().partitions()).isEqualTo(last);
    }

    @Test
    void a_closed_engine_rejects_appends_without_blocking() throws InterruptedException {
        engine.close();

        assertThatThrownBy(() -> await(append(engine, AppendCondition.none(), event("Thing", "x", RED))))
                .hasCauseInstanceOf(EventLogException.Closed.class);
    }

    @Test
    void the_marker_of_an_append_is_its_last_position() {
        ConsistencyMarker marker = await(append(engine, AppendCondition.none(), event("Thing", "a", RED),
                event("Thing", "b", RED)));

        assertThat(marker).isEqualTo(new GlobalIndexConsistencyMarker(2));
    }
}
