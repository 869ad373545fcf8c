package dev.jurybox.proving.bench;

import dev.jurybox.eventstore.Partitions;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills a log to a length no benchmark has the time to vote for: the same rows, by SQL, and the head to match. */
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
                   '{}', decode(md5(position::text), 'hex'), sha256(position::text::bytea)
              from votes""";

    private static final int CHUNK = 500_000;

    private FilledLog() {}

    static void fill(String url, long from, long to) throws SQLException {
        var partitions = IntStream.range(0, VoteLog.TOOLS)
                .mapToObj(i -> Integer.toString(Partitions.of(VoteLog.tool(i).value(), BenchServer.PARTITIONS)))
                .collect(Collectors.joining(","));
        try (var connection = BenchServer.asSuperuser(url);
                var statement = connection.createStatement();
                var fill = connection.prepareStatement(FILL.formatted(partitions, VoteLog.TOOLS, VoteLog.TOOLS))) {
            statement.execute("set synchronous_commit = off");
            for (var begin = from; begin <= to; begin += CHUNK) {
                fill.setLong(1, begin);
                fill.setLong(2, Math.min(begin + CHUNK - 1, to));
                fill.executeUpdate();
            }
            statement.execute("update log_head set position = " + to);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
