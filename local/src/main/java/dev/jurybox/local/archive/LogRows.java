package dev.jurybox.local.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Inserts events, tags and receipts in batches, as they were stored. */
final class LogRows implements AutoCloseable {

    private static final int BATCH_ROWS = 1_000;
    private static final int BATCH_BYTES = 4 << 20;

    private static final String EVENT = """
            insert into event (position, event_id, command_id, type, revision, subject, partition, previous_position,
                               recorded_at, payload, metadata, salt, leaf)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** A trigger of the log has already added the tag of all panels, which an export of an older version lacks. */
    private static final String TAG = "insert into event_tag (tag, type, position) values (?, ?, ?) on conflict do nothing";

    private static final String RECEIPT = """
            insert into receipt (command_id, sender, fingerprint, outcome, first_position, last_position, answer,
                                 recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final PreparedStatement events;
    private final PreparedStatement tags;
    private final PreparedStatement receipts;
    private final Set<LocalDate> receiptDays = new HashSet<>();
    private int waiting;
    private int waitingBytes;

    LogRows(Connection connection) throws SQLException {
        this.connection = connection;
        events = connection.prepareStatement(EVENT);
        tags = connection.prepareStatement(TAG);
        receipts = connection.prepareStatement(RECEIPT);
    }

    void insert(ArchivedEvent event) throws SQLException {
        events.setLong(1, event.position());
        events.setObject(2, event.eventId());
        events.setObject(3, event.commandId().orElse(null));
        events.setString(4, event.type());
        events.setShort(5, event.revision());
        events.setString(6, event.subject());
        events.setInt(7, event.partition());
        events.setLong(8, event.previousPosition());
        events.setObject(9, EpochMicros.toTime(event.recordedAtMicros()));
        events.setBytes(10, event.payload());
        events.setBytes(11, event.metadata());
        events.setBytes(12, HexFormat.of().parseHex(event.salt()));
        events.setBytes(13, HexFormat.of().parseHex(event.leaf()));
        events.addBatch();
        for (var tag : event.tags())
            insert(tag, event);
        flushIfFull(event.payload().length + event.metadata().length);
    }

    private void insert(String tag, ArchivedEvent event) throws SQLException {
        tags.setString(1, tag);
        tags.setString(2, event.type());
        tags.setLong(3, event.position());
        tags.addBatch();
    }

    void insert(ArchivedReceipt receipt) throws SQLException {
        var recordedAt = EpochMicros.toTime(receipt.recordedAtMicros());
        makeReceiptsOf(recordedAt.toLocalDate());
        receipts.setObject(1, receipt.commandId());
        receipts.setString(2, receipt.sender());
        receipts.setBytes(3, receipt.fingerprint());
        receipts.setString(4, receipt.outcome());
        receipts.setLong(5, receipt.firstPosition());
        receipts.setLong(6, receipt.lastPosition());
        receipts.setBytes(7, receipt.answer());
        receipts.setObject(8, recordedAt);
        receipts.addBatch();
        flushIfFull(receipt.answer().length);
    }

    private void makeReceiptsOf(LocalDate day) throws SQLException {
        if (!receiptDays.add(day)) return;
        try (var statement = connection.prepareStatement("select make_receipts_of(?)")) {
            statement.setObject(1, day);
            statement.execute();
        }
    }

    private void flushIfFull(int addedBytes) throws SQLException {
        waiting++;
        waitingBytes += addedBytes;
        if (waiting == BATCH_ROWS || waitingBytes >= BATCH_BYTES) flush();
    }

    void flush() throws SQLException {
        receipts.executeBatch();
        events.executeBatch();
        tags.executeBatch();
        waiting = 0;
        waitingBytes = 0;
    }

    @Override
    public void close() throws SQLException {
        receipts.close();
        events.close();
        tags.close();
    }
}
