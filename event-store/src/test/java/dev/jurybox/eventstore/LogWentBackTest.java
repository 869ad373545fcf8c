package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.jurybox.local.testing.DatabaseCopy;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The log is restored to an older state under a running engine, and another engine appends until the log ends where the
 * first engine knew it to end. What the first engine has in memory is of events that the log no longer has.
 */
class LogWentBackTest {

    private static final EventCriteria ESPRESSO = thing("espresso");
    private static final EventCriteria KETTLE = thing("kettle");

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void histories_of_lost_events_are_not_sourced() throws InterruptedException {
        record("1", "espresso");
        var older = copy();
        record("2", "espresso");
        assertThat(sourced(ESPRESSO)).containsExactly("1", "2");
        restore(older);
        recordElsewhere("another 2", "kettle");

        assertThat(sourced(ESPRESSO)).containsExactly("1");
        assertThat(sourced(KETTLE)).containsExactly("another 2");
    }

    @Test
    void an_append_that_conflicts_with_an_event_in_place_of_a_lost_one_is_rejected() throws InterruptedException {
        record("1", "espresso");
        var older = copy();
        record("2", "kettle");
        restore(older);
        recordElsewhere("another 2", "espresso");
        assertThat(sourced(KETTLE)).isEmpty();
        var decidedBefore = AppendCondition.withCriteria(ESPRESSO).withMarker(new GlobalIndexConsistencyMarker(1));

        assertThatThrownBy(() -> append(engine, decidedBefore, event("Thing", "3", tag("espresso"))).join())
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void an_append_of_a_decision_that_read_lost_events_is_rejected() {
        record("1", "espresso");
        var older = copy();
        record("2", "espresso");
        restore(older);
        assertThat(sourced(KETTLE)).isEmpty();
        var decidedBefore = AppendCondition.withCriteria(ESPRESSO).withMarker(new GlobalIndexConsistencyMarker(2));

        assertThatThrownBy(() -> append(engine, decidedBefore, event("Thing", "3", tag("espresso"))).join())
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    @Test
    void a_lost_event_conflicts_with_no_append() {
        record("1", "espresso");
        var older = test.copy();
        record("2", "espresso");
        older.restore();
        test.connectAgain();
        var decided = AppendCondition.withCriteria(ESPRESSO).withMarker(new GlobalIndexConsistencyMarker(1));

        append(engine, decided, event("Thing", "another 2", tag("espresso"))).join();
        assertThat(sourced(ESPRESSO)).containsExactly("1", "another 2");
    }

    /** Subjects are payloads: the last event is in the partition of the one before, not in that of the lost one. */
    @Test
    void an_append_follows_the_events_that_the_log_has() throws InterruptedException {
        record("1", "espresso");
        var older = copy();
        record(subject("lost", at -> at != partition("another")), "kettle");
        restore(older);
        recordElsewhere("another", "kettle");
        assertThat(sourced(ESPRESSO)).containsExactly("1");
        record(subject("last", at -> at == partition("another")), "kettle");

        test.connectAgain();
        var events = test.log.after(0, 10);
        assertThat(events).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(events.getLast().previousPosition()).isEqualTo(2);
    }

    private int partition(String subject) {
        return SubjectPartitions.of(subject, TestLog.PARTITIONS);
    }

    private String subject(String prefix, IntPredicate inPartition) {
        return IntStream.range(0, 100).mapToObj(i -> prefix + i)
                .filter(subject -> inPartition.test(partition(subject))).findFirst().orElseThrow();
    }

    private DatabaseCopy copy() {
        var copy = test.copy();
        test.database.getHikariPoolMXBean().softEvictConnections();
        return copy;
    }

    /** The pool discards its broken connections at once, so that no failure clears what the engine has in memory. */
    private void restore(DatabaseCopy older) {
        older.restore();
        test.database.getHikariPoolMXBean().softEvictConnections();
    }

    private void record(String payload, String tag) {
        record(engine, payload, tag);
    }

    private void recordElsewhere(String payload, String tag) throws InterruptedException {
        try (var pool = test.pool(); var other = TestLog.engineOn(pool)) {
            record(other, payload, tag);
        }
    }

    /** The connections may be broken: nothing is recorded then. */
    private static void record(PostgresEventStorageEngine engine, String payload, String tag) {
        await().ignoreExceptions().until(() -> {
            append(engine, AppendCondition.none(), event("Thing", payload, tag(tag))).join();
            return true;
        });
    }

    private List<String> sourced(EventCriteria things) {
        return await().ignoreExceptions().until(() -> source(engine, things).payloads(), _ -> true);
    }

    private static EventCriteria thing(String tag) {
        return havingTags(tag(tag)).andBeingOneOfTypes("Thing");
    }

    private static Tag tag(String value) {
        return Tag.of("tool", value);
    }
}
