package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.event;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recorded time of an event comes from the clock of the database server, whatever the clock of the appender says.
 */
class RecordedTimeTest {

    private static final Tag RED = Tag.of("colour", "red");

    private final TestLog test = new TestLog();

    @AfterEach
    void close() {
        test.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {-5, 5})
    void events_are_recorded_at_server_time_despite_a_skewed_appender_clock(long minutes) throws Exception {
        var skew = new AtomicLong();
        try (var engine = TestLog.engineTimedBy(() -> System.nanoTime() + skew.get(), test.database)) {
            appendTo(engine, 2);
            skew.set(MINUTES.toNanos(minutes));
            var before = serverTime();
            appendTo(engine, 2);
            assertThat(recordedAt().subList(2, 4)).allSatisfy(recorded -> assertThat(recorded)
                    .isBetween(before.minusSeconds(1), serverTime().plusSeconds(1)));
        }
    }

    /**
     * An older version that writes to the same log sends such a time, and so does a machine that was asleep since its
     * estimate.
     */
    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void a_recorded_time_seconds_off_the_server_clock_is_rejected(long seconds) throws SQLException {
        test.asOwnerDo("update log_head set recorded_at = now() - interval '1 hour'");
        assertThat(write(AppendPlan.afterKnownHead(test.log.head(), serverTime().plusSeconds(seconds)))).isFalse();
        assertThat(write(AppendPlan.afterKnownHead(test.log.head(), serverTime()))).isTrue();
    }

    @Test
    void each_event_has_a_unique_recorded_time_that_maps_to_its_position() throws Exception {
        try (var engine = test.engine()) {
            appendTo(engine, 20);
        }
        var times = recordedAt();
        assertThat(LongStream.range(0, 20).boxed()).allSatisfy(i -> {
            assertThat(test.log.positionBefore(times.get(i.intValue()))).isEqualTo(i);
            assertThat(test.log.positionBefore(times.get(i.intValue()).plus(1, ChronoUnit.MICROS))).isEqualTo(i + 1);
        });
    }

    @Test
    void recorded_time_advances_by_microseconds_after_the_server_clock_was_set_back() throws Exception {
        test.asOwnerDo("update log_head set recorded_at = now() + interval '1 hour'");
        var ahead = test.log.head().recordedAt();
        try (var engine = test.engine()) {
            appendTo(engine, 3);
        }
        assertThat(recordedAt()).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 3).mapToObj(i -> ahead.plus(i, ChronoUnit.MICROS)).toList());
    }

    /**
     * The transaction that held the lock wrote nothing. PostgreSQL then does not look at the row again, so that a clock
     * read in the same query would be too early.
     */
    @Test
    void the_clock_is_read_after_the_head_lock_is_acquired() throws Exception {
        try (var held = test.headHeld(); var connection = test.database.getConnection()) {
            connection.setAutoCommit(false);
            var locked = CompletableFuture.supplyAsync(() -> test.log.read("locking", _ -> HeadTable.lock(connection)));
            await().until(() -> test.count("pg_locks where not granted") > 0);
            var released = serverTime();
            held.release();
            assertThat(locked.join().now()).isAfterOrEqualTo(released);
        }
    }

    @Test
    void the_time_of_an_append_is_checked_after_it_acquired_the_head_lock() throws Exception {
        try (var held = test.headHeld()) {
            var appendPlan = AppendPlan.afterKnownHead(test.log.head(), serverTime());
            var tooLate = serverTime().plusSeconds(1);
            var written = CompletableFuture.supplyAsync(() -> test.log.read("writing", _ -> write(appendPlan)));
            await().until(() -> test.count("pg_locks where not granted") > 0);
            await().until(() -> serverTime().isAfter(tooLate));
            held.release();
            assertThat(written.join()).isFalse();
        }
    }

    private static void appendTo(PostgresEventStorageEngine engine, int events) {
        for (int i = 0; i < events; i++)
            Given.await(append(engine, AppendCondition.none(), event("Thing", "event", RED)));
    }

    private boolean write(AppendPlan appendPlan) throws SQLException {
        appendPlan.record(AppendRequest.of(ConsistencyMarker.INFINITY, List.of(),
                List.of(new NewEvent(UUID.randomUUID(), null, "Thing", (short) 1, "x", List.of(), new byte[0],
                        new byte[0])),
                null));
        try (var connection = test.database.getConnection()) {
            return appendPlan.write(connection);
        }
    }

    private List<Instant> recordedAt() {
        return test.log.after(0, 1_000).stream().map(StoredEvent::recordedAt).toList();
    }

    private Instant serverTime() {
        return test.log.read("asking the time", connection -> {
            try (var statement = connection.prepareStatement("select clock_timestamp() as now");
                    var row = statement.executeQuery()) {
                row.next();
                return row.getObject("now", OffsetDateTime.class).toInstant();
            }
        });
    }
}
