package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;

import dev.jurybox.eventstore.BreakingDatabase.Moment;
import dev.jurybox.eventstore.CommandReceipt.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The guarantees for a sender that names its command: the command is idempotent, and its receipt keeps the first
 * outcome.
 */
class CommandReceiptsTest {

    private static final Tag RED = Tag.of("colour", "red");
    private static final AppendCondition ANYHOW = AppendCondition.none();
    private static final byte[] ANSWER = "nothing to do".getBytes(UTF_8);
    private static final CommandKey PAINT = CommandKey.of("ada", "paint", "red".getBytes(UTF_8));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final TestLog test = new TestLog();
    private final BreakingDatabase database = new BreakingDatabase(test.database);
    private final PostgresEventStorageEngine engine = TestLog.engineOn(database.asDataSource());
    private final CommandReceipts receipts = engine.receipts();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    /** In this log, the subject of an event is its text. */
    @Test
    void events_and_receipt_of_a_keyed_command_are_recorded_together() {
        await(append(engine, PAINT, ANYHOW, event("Thing", "one", RED), event("Thing", "one", RED),
                event("Thing", "two", RED)));

        assertThat(receipts.find(PAINT.id())).hasValueSatisfying(receipt -> {
            assertThat(receipt.kind()).isEqualTo(Kind.APPLIED);
            assertThat(receipt.sender()).isEqualTo("ada");
            assertThat(receipt.firstPosition()).isEqualTo(1);
            assertThat(receipt.lastPosition()).isEqualTo(2);
            assertThat(PAINT.isAnsweredBy(receipt)).isTrue();
        });
    }

    @Test
    void a_command_without_a_key_leaves_no_receipt() throws SQLException {
        await(append(engine, ANYHOW, event("Thing", "one", RED)));

        assertThat(test.count("receipt")).isZero();
    }

    @Test
    void a_resent_command_appends_nothing_and_gets_the_first_receipt() {
        await(append(engine, PAINT, ANYHOW, event("Thing", "one", RED)));

        assertSettledBefore(Kind.APPLIED, () -> await(append(engine, PAINT, ANYHOW, event("Thing", "two", RED))));
        assertThat(test.log.head().position()).isEqualTo(1);
    }

    @Test
    void a_command_sent_twice_concurrently_is_recorded_once() throws Exception {
        try (var head = test.headHeld()) {
            var first = append(engine, PAINT, ANYHOW, event("Thing", "one", RED));
            var second = append(engine, PAINT, ANYHOW, event("Thing", "two", RED));
            head.release();

            await(first);
            assertSettledBefore(Kind.APPLIED, () -> await(second));
        }
        assertThat(test.log.head().position()).isEqualTo(1);
    }

    @Test
    void a_command_sent_to_two_instances_is_recorded_once() throws Exception {
        try (var another = test.engine()) {
            await(append(another, PAINT, ANYHOW, event("Thing", "one", RED)));

            assertSettledBefore(Kind.APPLIED, () -> await(append(engine, PAINT, ANYHOW, event("Thing", "x", RED))));
        }
    }

    @Test
    void a_conflicting_append_leaves_no_receipt() {
        var seen = source(engine, havingTags(RED));
        await(append(engine, ANYHOW, event("Thing", "one", RED)));
        var overtaken = AppendCondition.withCriteria(havingTags(RED)).withMarker(seen.marker());

        assertThatThrownBy(() -> await(append(engine, PAINT, overtaken, event("Thing", "two", RED))));
        assertThat(receipts.find(PAINT.id())).isEmpty();
    }

    @Test
    void the_first_recorded_outcome_of_a_command_wins() {
        var unchanged = await(receipts.unchanged(PAINT, 7, ANSWER));
        var refused = await(receipts.refused(PAINT, "no".getBytes(UTF_8)));

        assertThat(unchanged.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(unchanged.lastPosition()).isEqualTo(7);
        assertThat(unchanged.answer()).isEqualTo(ANSWER);
        assertThat(refused).usingRecursiveComparison().isEqualTo(unchanged);
        assertThat(receipts.find(PAINT.id())).get().usingRecursiveComparison().isEqualTo(unchanged);
    }

    @Test
    void a_cancelled_command_is_not_recorded_when_it_arrives_later() {
        assertThat(await(receipts.cancel(PAINT.id(), "ada")).kind()).isEqualTo(Kind.VOID);

        assertSettledBefore(Kind.VOID, () -> await(append(engine, PAINT, ANYHOW, event("Thing", "late", RED))));
        assertThat(test.log.head().position()).isZero();
    }

    @Test
    void an_applied_command_cannot_be_cancelled() {
        await(append(engine, PAINT, ANYHOW, event("Thing", "one", RED)));

        assertThat(await(receipts.cancel(PAINT.id(), "ada")).kind()).isEqualTo(Kind.APPLIED);
    }

    @Test
    void a_receipt_is_looked_up_if_its_commit_was_not_acknowledged() {
        database.breakOnce(Moment.AFTER_COMMIT);

        assertThat(await(receipts.refused(PAINT, ANSWER)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(receipts.find(PAINT.id())).isPresent();
    }

    @Test
    void another_request_under_the_same_key_is_distinguished_from_a_repeat() {
        var receipt = await(receipts.unchanged(PAINT, 7, ANSWER));

        assertThat(CommandKey.of("ada", "paint", "red".getBytes(UTF_8)).isAnsweredBy(receipt)).isTrue();
        assertThat(CommandKey.of("ada", "paint", "blue".getBytes(UTF_8)).isAnsweredBy(receipt)).isFalse();
    }

    @Test
    void different_senders_of_one_key_have_different_command_ids() {
        assertThat(PAINT.id()).isEqualTo(UUID.fromString("695ae58f-31e1-8443-9153-fa24aaf023c5"));
        assertThat(CommandKey.idOf("ada", "paint")).isNotEqualTo(CommandKey.idOf("bob", "paint"))
                .isNotEqualTo(CommandKey.idOf("adap", "aint"));
    }

    @Test
    void old_receipts_are_dropped_by_the_day() throws SQLException {
        var old = CommandKey.of("ada", "long ago", ANSWER);
        test.asOwnerDo("select make_receipts_of('" + LONG_AGO + "')", """
                insert into receipt values ('%s', 'ada', '', 'VOID', 0, 0, '', '%sT12:00:00Z')"""
                .formatted(old.id(), LONG_AGO));
        await(receipts.unchanged(PAINT, 7, ANSWER));
        assertThat(receipts.find(old.id())).isPresent();

        receipts.dropBefore(LONG_AGO.plusDays(1));

        assertThat(receipts.find(old.id())).isEmpty();
        assertThat(receipts.find(PAINT.id())).hasValueSatisfying(
                receipt -> assertThat(receipt.recordedAt()).isBeforeOrEqualTo(Instant.now()));
    }

    @Test
    void todays_receipts_are_never_dropped() {
        await(receipts.unchanged(PAINT, 7, ANSWER));

        receipts.dropBefore(LocalDate.of(9999, 12, 31));

        assertThat(receipts.find(PAINT.id())).isPresent();
    }

    @Test
    void a_sender_with_unstorable_characters_is_rejected() {
        var name = CommandKey.of("a\0da", "paint", ANSWER);

        assertThatThrownBy(() -> receipts.unchanged(name, 7, ANSWER)).isInstanceOf(EventLogException.Refused.class);
        assertThatThrownBy(() -> await(append(engine, name, ANYHOW, event("Thing", "one", RED))))
                .hasCauseInstanceOf(EventLogException.Refused.class);
    }

    @Test
    void the_role_that_appends_may_not_rewrite_receipts() {
        await(receipts.unchanged(PAINT, 7, ANSWER));

        for (var rewriting : new String[]{"update receipt set outcome = 'VOID'", "delete from receipt",
            "truncate receipt"}) {
            assertThatThrownBy(() -> test.asAppenderDo(rewriting)).hasMessageContaining("permission denied");
        }
    }

    private static void assertSettledBefore(Kind kind, ThrowingCallable append) {
        assertThatThrownBy(append).cause().isInstanceOfSatisfying(EventLogException.AlreadySettled.class,
                settled -> assertThat(settled.receipt().kind()).isEqualTo(kind));
    }
}
