package dev.jurybox.eventstore;

import static dev.jurybox.eventstore.Given.append;
import static dev.jurybox.eventstore.Given.await;
import static dev.jurybox.eventstore.Given.event;
import static dev.jurybox.eventstore.Given.source;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.messaging.eventstreaming.EventCriteria.havingTags;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.jurybox.local.archive.InvalidArchiveException;
import dev.jurybox.local.exit.UserError;
import dev.jurybox.local.testing.Sandbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The export of a log gives the same log again, or nothing. */
class LogArchiveTest {

    private static final Tag RED = Tag.of("colour", "red");
    private static final Tag ROUND = Tag.of("form", "\"round\"\n\\é");
    private static final AppendCondition ANYHOW = AppendCondition.none();
    private static final byte[] NOTHING = {};
    private static final CommandKey PAINT = CommandKey.of("ada", "paint", "red".getBytes(UTF_8));
    private static final CommandKey WIPE = CommandKey.of("ada", "wipe", "all".getBytes(UTF_8));

    private final TestLog source = new TestLog();
    private final TestLog target = new TestLog();
    private final PostgresEventStorageEngine engine = source.engine();

    @BeforeEach
    void fill() {
        await(append(engine, PAINT, ANYHOW, event("Thing", "one", RED, ROUND),
                event("Other", "two \n \uD83D\uDE00", RED)));
        await(append(engine, ANYHOW, event("Thing", "three"), event("Thing", "four", ROUND)));
        await(engine.receipts().refused(WIPE, "no".getBytes(UTF_8)));
    }

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        source.close();
        target.close();
    }

    @Test
    void an_imported_log_has_the_same_rows_in_all_tables() throws SQLException {
        for (var batch = 0; batch < 5; batch++)
            appendThings();

        ArchivedLog.of(source).importInto(target);

        assertThat(ArchivedLog.rows(target)).hasSize(1 + 4_504 + 9_004 + 2)
                .containsExactlyElementsOf(ArchivedLog.rows(source));
        assertThat(ArchivedLog.of(target)).isEqualTo(ArchivedLog.of(source));
    }

    @Test
    void an_imported_log_goes_on_where_the_exported_one_ended() throws Exception {
        ArchivedLog.of(source).importInto(target);

        try (var copy = target.engine()) {
            assertThat(copy.receipts().find(WIPE.id())).hasValueSatisfying(
                    receipt -> assertThat(receipt.answer()).asString().isEqualTo("no"));
            assertThatThrownBy(() -> await(append(copy, PAINT, ANYHOW, event("Thing", "again", RED))))
                    .hasRootCauseInstanceOf(EventLogException.class);
            assertThat(source(copy, havingTags(RED)).payloads())
                    .isEqualTo(source(engine, havingTags(RED)).payloads()).hasSize(2);
            await(append(copy, ANYHOW, event("Thing", "five", RED)));
            await(append(engine, ANYHOW, event("Thing", "five", RED)));
        }
        assertThat(target.log.head().partitions()).isEqualTo(source.log.head().partitions());
    }

    /** The export has all of its first snapshot and nothing that was appended while it was written. */
    @Test
    void an_export_ends_where_the_log_ended_when_it_began() throws SQLException {
        var begun = new AtomicBoolean();
        var before = ArchivedLog.of(source);
        var out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                if (!begun.getAndSet(true)) {
                    await(append(engine, CommandKey.of("ada", "late", NOTHING), ANYHOW,
                            event("Thing", "late", RED)));
                }
                super.write(bytes, offset, length);
            }
        };

        ArchivedLog.export(source, out);

        assertThat(out.toString(UTF_8).lines()).isEqualTo(before.lines());
        assertThat(source.log.head().position()).isEqualTo(5);
    }

    /** Each event has two tags, and its command a receipt: an export has all three of them, or none. */
    @Test
    void an_export_beside_appends_has_the_receipts_and_tags_of_its_events_and_no_others() throws Exception {
        var appended = new AtomicBoolean();
        var appending = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 400; i++)
                await(append(engine, CommandKey.of("ada", "command " + i, NOTHING), ANYHOW,
                        event("Thing", "x", RED, ROUND)));
            appended.set(true);
        });

        var exports = 0;
        while (!appended.get() || exports == 0) {
            var log = ArchivedLog.of(source);
            var events = log.lines().stream().filter(line -> line.startsWith("{\"event\"")).skip(4).toList();
            assertThat(log.lines()).hasSize(1 + 2 + 4 + 2 * events.size() + 1);
            assertThat(events).allSatisfy(line -> assertThat(line).contains("red", "round"));
            exports++;
        }
        appending.join();
    }

    @Test
    void a_log_with_a_changed_event_is_not_exported() throws SQLException {
        source.asOwnerDo("alter table event disable trigger user",
                "update event set payload = 'tvo' where position = 2");

        assertThatThrownBy(() -> ArchivedLog.of(source)).isInstanceOf(InvalidArchiveException.class)
                .hasMessage("Event 2 does not match its leaf hash.");
    }

    @Test
    void a_log_without_its_last_event_is_not_exported() throws SQLException {
        source.asOwnerDo("alter table event disable trigger user", "delete from event where position = 4");

        assertThatThrownBy(() -> ArchivedLog.of(source)).isInstanceOf(InvalidArchiveException.class)
                .hasMessageStartingWith("It ends at position 3");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                argumentSet("a byte of a payload", "Event 2 does not match its leaf hash.",
                        changed(2, line -> line.replace(base64("two"), base64("tvo")))),
                argumentSet("another time", "Event 2 does not match its leaf hash.",
                        changed(2, line -> line.replaceFirst("(recordedAtMicros\":\\d+)", "$1" + "0"))),
                argumentSet("a leaf", "Event 3 does not match its leaf hash.",
                        changed(3, line -> line.replaceFirst("leaf\":\"..", "leaf\":\"zz"))),
                argumentSet("a salt that is no hex", "Event 3 does not match its leaf hash.",
                        changed(3, line -> line.replaceFirst("salt\":\"..", "salt\":\"zz"))),
                argumentSet("a lost event", "Event 3 is missing: event 4 follows 2.", changed(3, _ -> "")),
                argumentSet("an event twice", "Event 3 is missing: event 2 follows 2.",
                        changed(2, line -> line + "\n" + line)),
                argumentSet("another partition", "Event 2 is in partition 99 of 4.",
                        changed(2, line -> line.replaceFirst("partition\":\\d+", "partition\":99"))),
                argumentSet("a broken chain", "Event 1 continues partition",
                        changed(1, line -> line.replaceFirst("previousPosition\":\\d+", "previousPosition\":7"))),
                argumentSet("a changed tag", "A line was changed: the digest in its last line is another one.",
                        changed(1, line -> line.replace("red", "rad"))),
                argumentSet("the last events lost, and sealed",
                        "It ends at position 3, and its first line names another end",
                        change(log -> log.with(4, _ -> "").sealed())),
                argumentSet("an event lost that nothing follows",
                        "It has 3 events and 2 receipts, and its last line says 4",
                        changed(4, _ -> "")),
                argumentSet("no last line", "It is cut off in line 8.", change(log -> new ArchivedLog(
                        log.lines().subList(0, log.lines().size() - 1)))),
                argumentSet("a line after the last", "It goes on after its last line.", change(log -> new ArchivedLog(
                        Stream.concat(log.lines().stream(), Stream.of("{}")).toList()))),
                argumentSet("another version", "It has version 2 of the format, and this version of Jurybox reads 1.",
                        first(line -> line.replace("\"version\":1", "\"version\":2"))),
                argumentSet("another number of partitions", "It has 3 partitions, and this log has 4.",
                        first(line -> line.replaceFirst("partitions\":\\[\\d+,", "partitions\":["))),
                argumentSet("another log", "Event 1 does not match its leaf hash.",
                        first(line -> line.replaceFirst("logId\":\"........", "logId\":\"00000000"))),
                argumentSet("another format", "It is no export of a log.", first(_ -> "{\"log\":{}}")),
                argumentSet("no JSON", "It is no export of a log.", first(_ -> "PGDMP")),
                argumentSet("no position of a partition", "Line 1 cannot be read:",
                        first(line -> line.replaceFirst("partitions\":\\[\\d+,", "partitions\":[null,"))),
                argumentSet("another outcome", "It has a row that the log cannot take:",
                        receipts(line -> line.replaceFirst("outcome\":\"", "$0X"))),
                argumentSet("a receipt twice", "It has a row that the log cannot take:",
                        receipts(line -> line + "\n" + line)),
                argumentSet("a sender with a zero byte", "It has a row that the log cannot take:",
                        receipts(line -> line.replaceFirst("sender\":\"", "$0\\\\u0000"))),
                argumentSet("a receipt before all times", "It has a row that the log cannot take:",
                        receipts(line -> line.replaceFirst("(recordedAtMicros\":)-?\\d+", "$1" + Long.MIN_VALUE))),
                argumentSet("a receipt of a time that is no number of microseconds", "Line 2 cannot be read:",
                        receipts(line -> line.replaceFirst("(recordedAtMicros\":-?\\d+)", "$1" + "0000"))),
                argumentSet("a receipt without an answer", "Line 2 cannot be read:",
                        receipts(line -> line.replaceFirst("answer\":\"[^\"]*\"", "answer\":null"))),
                argumentSet("an unknown field", "Line 4 cannot be read:",
                        changed(1, line -> line.replace("\"position\":1,", "\"position\":1,\"extra\":1,"))),
                argumentSet("a missing field", "Line 4 cannot be read:",
                        changed(1, line -> line.replaceFirst("\"metadata\":\"[^\"]*\",", ""))),
                argumentSet("an endless line", "Line 4 is too long.",
                        changed(1, line -> line + " ".repeat(1 << 20))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_file_that_is_no_whole_log_is_refused_and_the_log_stays_empty(String sentence,
            UnaryOperator<ArchivedLog> change)
            throws SQLException {
        var whole = ArchivedLog.of(source);
        var empty = ArchivedLog.rows(target);
        var changed = change.apply(whole);
        assertThat(changed).isNotEqualTo(whole);

        assertThatThrownBy(() -> changed.importInto(target)).isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining(sentence);

        assertThat(ArchivedLog.rows(target)).isEqualTo(empty);
        whole.importInto(target);
    }

    @Test
    void nothing_that_was_written_before_a_changed_event_stays() throws SQLException {
        appendThings();
        appendThings();
        var empty = ArchivedLog.rows(target);
        var changed = ArchivedLog.of(source).with(1_700, line -> line.replaceFirst("salt\":\"..", "salt\":\"zz"));

        assertThatThrownBy(() -> changed.importInto(target))
                .hasMessage("Event 1700 does not match its leaf hash.");
        assertThat(ArchivedLog.rows(target)).isEqualTo(empty);
    }

    /** However many bytes are missing, no shorter file is taken for a whole one. */
    @Test
    void a_file_that_is_cut_off_anywhere_is_refused() throws SQLException {
        var whole = ArchivedLog.of(source).bytes();
        for (var length = 0; length < whole.length; length += 1 + whole.length / 40) {
            var cut = new ByteArrayInputStream(whole, 0, length);
            assertThatThrownBy(() -> ArchivedLog.read(cut, target)).isInstanceOf(InvalidArchiveException.class);
        }
        assertThat(target.log.head().position()).isZero();
        assertThat(target.count("event")).isZero();
    }

    @Test
    void a_second_import_is_refused() throws SQLException {
        var whole = ArchivedLog.of(source);
        whole.importInto(target);
        var rows = ArchivedLog.rows(target);

        assertThatThrownBy(() -> whole.importInto(target)).isInstanceOf(UserError.class)
                .hasMessage("The log has 4 events already, and an export is imported into an empty log only.");
        assertThat(ArchivedLog.rows(target)).isEqualTo(rows);
    }

    @Test
    void an_import_on_a_full_disk_leaves_the_log_empty() throws SQLException {
        var whole = ArchivedLog.of(source);
        target.asOwnerDo("""
                create function fill_up() returns trigger language plpgsql as $$
                begin
                    raise exception 'no space left on device' using errcode = 'disk_full';
                end
                $$""", """
                create trigger full_disk before insert on event for each row when (new.position = 3)
                    execute function fill_up()""");

        assertThatThrownBy(() -> whole.importInto(target)).isInstanceOf(SQLException.class)
                .hasMessageContaining("no space left on device");
        target.asOwnerDo("drop trigger full_disk on event");
        assertThat(target.count("event")).isZero();
        whole.importInto(target);
        assertThat(ArchivedLog.rows(target)).isEqualTo(ArchivedLog.rows(source));
    }

    @Test
    void an_import_that_is_killed_before_its_end_leaves_the_log_empty() throws SQLException {
        var whole = ArchivedLog.of(source);
        var empty = ArchivedLog.rows(target);
        var in = new FilterInputStream(new ByteArrayInputStream(whole.bytes())) {

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (available() < length) killSessions();
                return super.read(buffer, offset, length);
            }
        };

        assertThatThrownBy(() -> ArchivedLog.read(in, target)).isInstanceOf(SQLException.class);
        assertThat(ArchivedLog.rows(target)).isEqualTo(empty);
        whole.importInto(target);
    }

    private void appendThings() {
        await(append(engine, ANYHOW, IntStream.range(0, 900).<TaggedEventMessage<?>>mapToObj(
                i -> event("Thing", "thing " + i, RED, Tag.of("number", "" + i)))
                .toArray(TaggedEventMessage<?>[]::new)));
    }

    private void killSessions() {
        try (var superuser = Sandbox.postgres().connectAsSuperuser("postgres");
                var statement = superuser.createStatement()) {
            assertThat(statement.execute("""
                    select count(pg_terminate_backend(pid, 10000))
                      from pg_stat_activity
                     where datname = '%s'
                       and state = 'idle in transaction'"""
                    .formatted(target.url.substring(target.url.lastIndexOf('/') + 1))))
                    .isTrue();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static UnaryOperator<ArchivedLog> changed(long position, UnaryOperator<String> change) {
        return log -> log.with(position, change);
    }

    /** Sealed, so that the digest of the last line does not reveal the change. */
    private static UnaryOperator<ArchivedLog> receipts(UnaryOperator<String> change) {
        return log -> log.withReceipts(change).sealed();
    }

    private static UnaryOperator<ArchivedLog> first(UnaryOperator<String> change) {
        return log -> log.withFirstLine(change);
    }

    private static UnaryOperator<ArchivedLog> change(UnaryOperator<ArchivedLog> change) {
        return change;
    }

    /** The base64 of these bytes, as far as it does not depend on what follows them. */
    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8)).substring(0, 4);
    }
}
