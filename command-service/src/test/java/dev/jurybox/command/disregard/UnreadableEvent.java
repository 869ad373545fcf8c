package dev.jurybox.command.disregard;

import dev.jurybox.command.CommandService;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.SubjectPartitions;
import dev.jurybox.local.testing.Sandbox;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Appends events that cannot be read, as another instance of a broken version would, and events that build on them.
 *
 * @param tag empty for none
 */
public record UnreadableEvent(String type, int revision, String subject, String tag, String payload) {

    private static final String APPEND = """
            with head as (
                select l.*, partitions[? + 1] as before
                  from log_head l
                   for update
            ), appended as (
                insert into event (position, event_id, type, revision, subject, partition, previous_position,
                                   recorded_at, payload, metadata, salt, leaf)
                select position + 1, gen_random_uuid(), ?, ?, ?, ?, before,
                       greatest(clock_timestamp(), recorded_at + interval '1 microsecond'),
                       convert_to(?, 'UTF8'), convert_to('{"actor":"operator","rulesVersion":"2"}', 'UTF8'),
                       decode(repeat('00', 16), 'hex'), decode(repeat('00', 32), 'hex')
                  from head
                returning position, type, recorded_at
            ), tagged as (
                insert into event_tag (tag, type, position)
                select tag, type, position
                  from appended, unnest(array_remove(array[?], '')) tag
            )
            update log_head
               set position = a.position,
                   recorded_at = a.recorded_at,
                   partitions[? + 1] = a.position
              from appended a
            returning a.position""";

    /** Returns its position. */
    public long append(CommandService service) {
        var partition = SubjectPartitions.of(subject, service.bean(EventLog.class).head().partitions().length);
        try (var owner = DriverManager.getConnection(Sandbox.postgres().url(service.database()), "jurybox_log_owner",
                Sandbox.secrets().logOwnerPassword());
                var statement = owner.prepareStatement(APPEND)) {
            statement.setInt(1, partition);
            statement.setString(2, type);
            statement.setInt(3, revision);
            statement.setString(4, subject);
            statement.setInt(5, partition);
            statement.setString(6, payload);
            statement.setString(7, tag);
            statement.setInt(8, partition);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
