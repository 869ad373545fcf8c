package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SafetyTest {

    private static final Tag RED = Tag.of("colour", "red");

    private final TestLog test = new TestLog();
    private final PostgresEventStorageEngine engine = test.engine();

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        test.close();
    }

    @Test
    void the_role_that_appends_may_not_rewrite_history() throws SQLException {
        await(append(engine, AppendCondition.none(), event("Thing", "fact", RED)));

        try (var connection = test.database.getConnection(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update event set subject = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from event")).hasMessageContaining("permission denied");
        }
    }

    @Test
    void not_even_the_owner_may_delete_events() throws SQLException {
        await(append(engine, AppendCondition.none(), event("Thing", "fact", RED)));

        try (var connection = test.asOwner(); var statement = connection.createStatement()) {
            for (var table : List.of("event", "event_tag")) {
                assertThatThrownBy(() -> statement.execute("delete from " + table)).hasMessageContaining("append-only");
                assertThatThrownBy(() -> statement.execute("truncate " + table)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void an_append_over_a_limit_is_rejected_and_the_next_one_succeeds() {
        var tags = IntStream.range(0, 10_000).mapToObj(i -> Tag.of("t", "v" + i)).toArray(Tag[]::new);
        var tooLong = "x".repeat(AppendLimits.DEFAULT.payloadBytesMax() + 1);

        assertRefused(event("Thing", "x", tags), "tags");
        assertRefused(event("Thing", tooLong, RED), "payload");
        assertRefused(event("Thing", "x", Tag.of("t", "a\0b")), "no character");
        assertRefused(event("Thing", "x", Tag.of("t", "\ud800")), "no character");
        await(append(engine, AppendCondition.none(), event("Thing", "fine", RED)));
    }

    @Test
    void one_append_may_hold_ten_thousand_events_and_no_more() {
        var events = IntStream.rangeClosed(1, AppendLimits.DEFAULT.eventsMax() + 1)
                .mapToObj(i -> event("Thing", "fact " + i, RED)).toArray(TaggedEventMessage<?>[]::new);

        assertRefused("events in one append", events);
        await(append(engine, AppendCondition.none(), Arrays.copyOf(events, events.length - 1)));
        assertThat(test.log.head().position()).isEqualTo(AppendLimits.DEFAULT.eventsMax());
    }

    @Test
    void an_append_of_more_bytes_than_one_statement_may_hold_is_refused() {
        var limits = AppendLimits.DEFAULT;
        var large = new NewEvent(UUID.randomUUID(), null, "Thing", (short) 1, "subject", List.of(),
                new byte[limits.payloadBytesMax()], new byte[0]);
        var most = limits.bytesMax() / limits.payloadBytesMax();

        limits.check(Collections.nCopies(most, large));
        assertThatThrownBy(() -> limits.check(Collections.nCopies(most + 1, large)))
                .isInstanceOf(EventLogException.Refused.class).hasMessageContaining("bytes in one append");
    }

    @Test
    void the_durability_check_reports_a_wrong_log_id_and_unsafe_settings() {
        var expected = test.log.head().logId();
        assertThat(DurabilityCheck.complaints(test.log, expected)).isEmpty();
        assertThat(DurabilityCheck.complaints(test.log, UUID.randomUUID())).singleElement().asString()
                .contains("is expected");
        try (var loose = test.databaseWith("set synchronous_commit = off")) {
            assertThat(DurabilityCheck.complaints(new EventLog(loose), null))
                    .singleElement().asString().contains("synchronous_commit");
        }
    }

    private void assertRefused(TaggedEventMessage<?> event, String why) {
        assertRefused(why, event);
    }

    private void assertRefused(String why, TaggedEventMessage<?>... events) {
        assertThatThrownBy(() -> await(append(engine, AppendCondition.none(), events)))
                .hasCauseInstanceOf(EventLogException.Refused.class).hasMessageContaining(why);
    }
}
