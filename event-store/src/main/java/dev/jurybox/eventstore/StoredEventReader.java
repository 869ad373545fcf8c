package dev.jurybox.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads rows of the event table. */
final class StoredEventReader {

    private StoredEventReader() {}

    static List<StoredEvent> all(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var events = new ArrayList<StoredEvent>();
            while (rows.next())
                events.add(read(rows));
            return events;
        }
    }

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getObject("command_id", UUID.class),
                row.getString("type"),
                row.getShort("revision"),
                row.getString("subject"),
                row.getInt("partition"),
                row.getLong("previous_position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }
}
