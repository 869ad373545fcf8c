package dev.jurybox.local.archive;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants as PostgreSQL stores them: microseconds since 1970. */
final class EpochMicros {

    private EpochMicros() {}

    static long of(ResultSet row, String column) throws SQLException {
        return MICROS.between(Instant.EPOCH, row.getObject(column, OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime toTime(long micros) {
        return Instant.EPOCH.plus(micros, MICROS).atOffset(UTC);
    }
}
