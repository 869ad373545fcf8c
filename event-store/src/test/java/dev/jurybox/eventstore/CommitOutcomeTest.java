package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.eventstore.BreakingDatabase.Moment;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of an append whose connection breaks around its commit: never a guess. */
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

    @Test
    void a_commit_that_arrived_although_its_answer_did_not_is_a_success() {
        database.breakOnce(Moment.AFTER_COMMIT);

        await(append(engine, AppendCondition.none(), event("Thing", "arrived", RED)));

        assertThat(test.log.head().position()).isEqualTo(1);
    }

    @Test
    void a_commit_that_never_arrived_is_a_failure_that_wrote_nothing() {
        database.breakOnce(Moment.BEFORE_COMMIT);

        assertThatThrownBy(() -> await(append(engine, AppendCondition.none(), event("Thing", "lost", RED))))
                .hasCauseInstanceOf(EventLogException.Unavailable.class);

        assertThat(test.log.head().position()).isZero();
        await(append(engine, AppendCondition.none(), event("Thing", "next", RED)));
        assertThat(test.log.after(0, 10)).extracting(StoredEvent::position).containsExactly(1L);
    }

    @Test
    void when_nobody_can_be_asked_the_outcome_is_unknown_and_said_to_be() {
        database.breakOnce(Moment.AFTER_COMMIT);
        database.breakOnce(Moment.NEXT_CONNECTION);

        assertThatThrownBy(() -> await(append(engine, AppendCondition.none(), event("Thing", "who knows", RED))))
                .hasCauseInstanceOf(EventLogException.OutcomeUnknown.class);

        await(append(engine, AppendCondition.none(), event("Thing", "next", RED)));
        assertThat(test.log.head().position()).isEqualTo(2);
    }
}
