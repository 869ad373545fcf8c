package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.jurybox.eventstore.BreakingDatabase.Moment;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine never guesses the outcome of an append whose connection breaks around its commit. The first append of an
 * engine locks the head; after earlier appends of the same engine, a single statement writes and commits. Most tests
 * therefore run after 0 and after 2 appends.
 */
class CommitOutcomeTest {

    private static final Tag RED = Tag.of("colour", "red");

    private final TestLog test = new TestLog();
    private final BreakingDatabase database = new BreakingDatabase(test.database);
    private final PostgresEventStorageEngine engine = TestLog.engineOn(database.asDataSource());

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void a_commit_whose_acknowledgement_was_lost_succeeds(int before) {
        appendSome(before);
        database.breakOnce(Moment.AFTER_COMMIT);

        await(appendOne("arrived"));

        assertThat(test.log.head().position()).isEqualTo(before + 1);
    }

    @Test
    void a_commit_that_never_arrived_fails_and_writes_nothing() {
        database.breakOnce(Moment.BEFORE_COMMIT);

        assertUnavailable(appendOne("lost"));
        assertNextIs(1);
    }

    @Test
    void a_network_failure_during_an_autocommit_statement_leaves_the_outcome_unknown() {
        appendSome(2);
        database.breakOnce(Moment.BEFORE_COMMIT);

        assertUnknown(appendOne("who knows"));
        assertNextIs(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void the_outcome_is_unknown_if_the_database_cannot_be_queried_afterwards(int before) {
        appendSome(before);
        database.breakOnce(Moment.AFTER_COMMIT);
        database.breakOnce(Moment.NEXT_CONNECTION);

        assertUnknown(appendOne("who knows"));
        assertNextIs(before + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void a_session_that_is_killed_fails_its_append_and_no_other(int before) throws SQLException {
        appendSome(before);
        try (var head = test.headHeld()) {
            var killed = appendOne("killed");
            await().until(() -> test.killWhoWaitsForALock() > 0);
            head.release();

            assertUnavailable(killed);
        }
        assertNextIs(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void a_full_disk_fails_the_append_and_the_engine_recovers(int before) throws SQLException {
        appendSome(before);
        test.asOwnerDo("""
                create function disk_is_full() returns trigger language plpgsql as $$
                begin
                    raise exception 'could not extend file: No space left on device' using errcode = 'disk_full';
                end
                $$""", "create trigger full_disk before insert on event execute function disk_is_full()");

        assertUnavailable(appendOne("too much"));

        test.asOwnerDo("drop trigger full_disk on event");
        assertNextIs(before + 1);
    }

    private void appendSome(int events) {
        for (int i = 0; i < events; i++)
            await(appendOne("before"));
    }

    private CompletableFuture<ConsistencyMarker> appendOne(String payload) {
        return append(engine, AppendCondition.none(), event("Thing", payload, RED));
    }

    private void assertNextIs(int position) {
        await(appendOne("next"));
        assertThat(test.log.head().position()).isEqualTo(position);
        assertThat(test.log.after(position - 1, 10)).extracting(StoredEvent::position).containsExactly((long) position);
    }

    private static void assertUnknown(CompletableFuture<?> append) {
        assertThatThrownBy(() -> await(append)).hasCauseInstanceOf(EventLogException.OutcomeUnknown.class);
    }

    private static void assertUnavailable(CompletableFuture<?> append) {
        assertThatThrownBy(() -> await(append)).hasCauseInstanceOf(EventLogException.Unavailable.class);
    }
}
