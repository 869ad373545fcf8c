package dev.jurybox.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.testing.Sandbox;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PostgresLogTest {

    @Test
    void events_are_read_in_order_between_two_positions() throws SQLException {
        var read = new ArrayList<LogEvent>();
        try (var log = PostgresLog.open(logOf(4_500), Sandbox.secrets().logReadPassword())) {
            assertThat(log.head()).isEqualTo(4_500);
            log.read(1_000, 4_400, read::add);
        }

        assertThat(read).extracting(LogEvent::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1_001, 4_400).boxed().toList());
        assertThat(read.getFirst().type()).isEqualTo("ToolRetired");
        assertThat(read.getFirst().revision()).isEqualTo(2);
        assertThat(read.getFirst().subject()).isEqualTo("tool-1001");
        assertThat(read.getFirst().recordedAt()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
        assertThat(read.getFirst().payload()).asString().isEqualTo("{}");
    }

    @Test
    void disregards_are_read_in_order() throws SQLException {
        try (var log = PostgresLog.open(logOf(5), Sandbox.secrets().logReadPassword())) {
            assertThat(log.disregards()).extracting(LogEvent::position).containsExactly(2L, 4L);
        }
    }

    @Test
    void a_log_that_cannot_be_read_is_reported_with_the_reason() throws SQLException {
        var url = logOf(1);

        assertThatThrownBy(() -> PostgresLog.open(url, "wrong"))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.NOT_RUNNING))
                .hasMessageContaining("The log in PostgreSQL cannot be read: ")
                .hasMessageContaining("password authentication failed");
    }

    /** The columns of the event store that are read. */
    private static String logOf(int events) throws SQLException {
        var url = Sandbox.newDatabase("log", "jurybox_log_owner");
        try (var owner = DriverManager.getConnection(url, "jurybox_log_owner", Sandbox.secrets().logOwnerPassword());
                var statement = owner.createStatement()) {
            statement.execute("""
                    create table log_head as select %d::bigint as position;
                    create table event as
                    select position::bigint,
                           'ToolRetired' as type,
                           2::smallint as revision,
                           'tool-' || position as subject,
                           '2026-01-01T00:00:00.123456Z'::timestamptz as recorded_at,
                           '{}'::bytea as payload
                      from generate_series(%1$d, 1, -1) as position;
                    create table event_tag as
                    select * from (values ('event:1', 'EventDisregarded', 4), ('event:3', 'EventDisregarded', 2),
                                          ('tool:a', 'EventDisregarded', 4), ('event:1', 'Other', 3),
                                          ('events:1', 'EventDisregarded', 5)) as tags (tag, type, position);
                    grant select on log_head, event, event_tag to jurybox_log_read;
                    """.formatted(events));
        }
        return url;
    }
}
