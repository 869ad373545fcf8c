package dev.jurybox.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a generation from its row. */
final class GenerationRowMapper {

    static final String SELECT = """
            select projection, generation, state, begun_at, resumed_at, resumed_events, read_at, finished_at,
                   cut_position, cut_partitions, events, compared_with, digest, live_digest, diff_digest, diff_added,
                   diff_removed, diff_changed, promote_when_built, rate, what_if, trouble
              from generation
            """;

    private GenerationRowMapper() {}

    static Generation read(ResultSet row, int number) throws SQLException {
        return new Generation(
                row.getString("projection"),
                row.getInt("generation"),
                GenerationState.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                instant(row, "resumed_at"),
                row.getLong("resumed_events"),
                instant(row, "read_at"),
                instant(row, "finished_at"),
                cut(row),
                row.getObject("events", Long.class),
                row.getObject("compared_with", Integer.class),
                row.getString("digest"),
                row.getString("live_digest"),
                diff(row),
                row.getBoolean("promote_when_built"),
                row.getObject("rate", Integer.class),
                whatIf(row),
                row.getString("trouble"));
    }

    private static @Nullable WhatIf whatIf(ResultSet row) throws SQLException {
        var column = row.getString("what_if");
        return column == null ? null : WhatIf.read(column);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static @Nullable DiffSummary diff(ResultSet row) throws SQLException {
        var digest = row.getString("diff_digest");
        if (digest == null) return null;
        return new DiffSummary(digest, row.getString("digest").equals(row.getString("live_digest")),
                row.getLong("diff_added"), row.getLong("diff_removed"), row.getLong("diff_changed"));
    }

    private static @Nullable HeadSnapshot cut(ResultSet row) throws SQLException {
        var partitions = row.getArray("cut_partitions");
        if (partitions == null) return null;
        return new HeadSnapshot(row.getLong("cut_position"), List.of((Long[]) partitions.getArray()));
    }
}
