package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.DurableTransaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Records the progress of a rebuild durably, so that a crash does not undo it. A rebuild that was cancelled meanwhile
 * stays cancelled.
 */
@Component
class RebuildJournal {

    private final JdbcClient jdbc;
    private final DurableTransaction transaction;

    RebuildJournal(JdbcClient jdbc, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void resumed(Generation generation, HeadSnapshot headSnapshot, long events) {
        write(generation, """
                resumed_at = now(),
                resumed_events = :events,
                cut_position = :position,
                cut_partitions = :partitions,
                trouble = null""", Map.of(
                "events", events,
                "position", headSnapshot.position(),
                "partitions", new SqlArrayValue("bigint", headSnapshot.partitions().toArray())));
    }

    void read(Generation generation, long events) {
        write(generation, """
                events = :events,
                read_at = coalesce(read_at, now())""", Map.of("events", events));
    }

    void built(Generation generation, DigestComparison comparison) {
        write(generation, """
                state = 'BUILT',
                finished_at = now(),
                compared_with = :comparedWith,
                digest = :digest,
                live_digest = :liveDigest,
                trouble = null""", Map.of(
                "comparedWith", comparison.live(),
                "digest", comparison.digest(),
                "liveDigest", comparison.liveDigest()));
    }

    void builtWithoutComparison(Generation generation, String why) {
        write(generation, """
                state = 'BUILT',
                finished_at = now(),
                trouble = :why""", Map.of("why", why));
    }

    void failed(Generation generation, @Nullable String why) {
        write(generation, """
                state = 'FAILED',
                finished_at = now(),
                trouble = :why""", Map.of("why", String.valueOf(why)));
    }

    void hindered(Generation generation, String why) {
        write(generation, "trouble = :why", Map.of("why", why));
    }

    private void write(Generation generation, String changes, Map<String, Object> values) {
        transaction.run(() -> jdbc.sql("""
                update generation
                   set %s
                 where projection = :projection
                   and generation = :generation
                   and state = 'BUILDING'""".formatted(changes))
                .params(values)
                .param("projection", generation.projection())
                .param("generation", generation.number())
                .update());
    }
}
