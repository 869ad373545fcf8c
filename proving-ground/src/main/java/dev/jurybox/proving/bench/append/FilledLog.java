package dev.jurybox.proving.bench.append;

import dev.jurybox.eventstore.SubjectPartitions;
import dev.jurybox.proving.bench.raw.BenchServer;
import dev.jurybox.proving.bench.raw.VoteLog;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fills a log to a length that no benchmark has the time to reach with votes: by SQL, with the same rows and a head
 * that matches.
 */
final class FilledLog {

    private static final String FILL = """
            with tools as (select array[%s] as partition)
            , votes as (
                select g as position, 'tool-' || g %% %d as tool, (select partition[g %% %d + 1] from tools) as partition
                  from generate_series(?::bigint, ?::bigint) g
            ), tags as (
                insert into event_tag (tag, type, position)
                select 'ballot:' || tool || '/filled-' || position, 'CommunityVoteCast', position from votes
            )
            insert into event (position, event_id, type, revision, subject, partition, previous_position, recorded_at,
                               payload, metadata, salt, leaf)
            select position, uuidv7(), 'CommunityVoteCast', 1, tool, partition, greatest(position - 100, 0), now(),
                   convert_to('{"tool":"' || tool || '","voter":"filled-' || position || '","choice":"SHIP"}', 'UTF8'),
                   '{}', decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
              from votes""";

    /** The indexes are built after the rows exist, which is faster than with each row. */
    private static final List<String> WITHOUT_INDEXES = List.of(
            "alter table event drop constraint event_pkey, drop constraint event_event_id_key",
            "alter table event_tag drop constraint event_tag_pkey");
    private static final List<String> WITH_INDEXES = List.of(
            "set maintenance_work_mem = '512MB'",
            "alter table event add constraint event_pkey primary key (position)",
            "alter table event add constraint event_event_id_key unique (event_id)",
            "alter table event_tag add constraint event_tag_pkey primary key (tag, type, position)");

    private static final int CHUNK = 500_000;

    private FilledLog() {}

    /** Uses two connections, because most machines have two cores. */
    static void fill(String url, long from, long to) throws SQLException {
        var middle = from + (to - from) / 2;
        execute(url, WITHOUT_INDEXES);
        var firstHalf = CompletableFuture.runAsync(() -> fillHalf(url, from, middle), Thread::startVirtualThread);
        fillHalf(url, middle + 1, to);
        firstHalf.join();
        execute(url, WITH_INDEXES);
        execute(url, List.of("update log_head set position = " + to, "vacuum analyze event, event_tag", "checkpoint"));
    }

    private static void execute(String url, List<String> statements) throws SQLException {
        try (var connection = BenchServer.asSuperuser(url); var statement = connection.createStatement()) {
            for (var one : statements)
                statement.execute(one);
        }
    }

    private static void fillHalf(String url, long from, long to) {
        try (var connection = BenchServer.asSuperuser(url);
                var statement = connection.createStatement();
                var fill = connection.prepareStatement(FILL.formatted(partitions(), VoteLog.TOOLS, VoteLog.TOOLS))) {
            statement.execute("set synchronous_commit = off");
            for (var begin = from; begin <= to; begin += CHUNK) {
                fill.setLong(1, begin);
                fill.setLong(2, Math.min(begin + CHUNK - 1, to));
                fill.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log could not be filled", e);
        }
    }

    private static String partitions() {
        return IntStream.range(0, VoteLog.TOOLS)
                .mapToObj(i -> Integer.toString(SubjectPartitions.of(VoteLog.tool(i).value(), BenchServer.PARTITIONS)))
                .collect(Collectors.joining(","));
    }
}
