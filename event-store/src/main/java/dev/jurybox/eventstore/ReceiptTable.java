package dev.jurybox.eventstore;

import static java.time.ZoneOffset.UTC;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The receipts of commands that have a key. The lock on the head ensures that each has at most one. */
final class ReceiptTable {

    private static final String FIND = """
            select command_id, sender, fingerprint, outcome, first_position, last_position, answer, recorded_at
              from receipt
             where command_id = any (?::text[]::uuid[])""";

    private static final String WRITE = """
            insert into receipt (command_id, sender, fingerprint, outcome, first_position, last_position, answer,
                                 recorded_at)
            select n.command_id::uuid, n.sender, n.fingerprint, n.outcome, n.first_position, n.last_position,
                   n.answer, ?
              from unnest(?::text[], ?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::bigint[], ?::bytea[])
                   as n (command_id, sender, fingerprint, outcome, first_position, last_position, answer)""";

    private ReceiptTable() {}

    static Map<UUID, CommandReceipt> find(Connection connection, List<UUID> commands) throws SQLException {
        var found = new HashMap<UUID, CommandReceipt>();
        if (commands.isEmpty()) return found;
        try (var statement = connection.prepareStatement(FIND)) {
            new ParameterBinder(connection, statement).uuids(commands, command -> command);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var receipt = read(rows);
                    found.put(receipt.commandId(), receipt);
                }
            }
        }
        return found;
    }

    /** Writes receipts that all have the same instant, and therefore belong to the same daily table partition. */
    static void write(Connection connection, List<CommandReceipt> receipts) throws SQLException {
        var recordedAt = receipts.getFirst().recordedAt().atOffset(UTC);
        call(connection, "select make_receipts_of(?)", recordedAt.toLocalDate());
        try (var statement = connection.prepareStatement(WRITE)) {
            new ParameterBinder(connection, statement).value(recordedAt)
                    .uuids(receipts, CommandReceipt::commandId)
                    .texts(receipts, CommandReceipt::sender)
                    .bytes(receipts, CommandReceipt::fingerprint)
                    .texts(receipts, receipt -> receipt.kind().name())
                    .longs(receipts, CommandReceipt::firstPosition)
                    .longs(receipts, CommandReceipt::lastPosition)
                    .bytes(receipts, CommandReceipt::answer);
            statement.executeUpdate();
        }
    }

    static void dropBefore(Connection connection, LocalDate day) throws SQLException {
        call(connection, "select drop_receipts_before(?)", day);
    }

    private static void call(Connection connection, String function, LocalDate day) throws SQLException {
        try (var statement = connection.prepareStatement(function)) {
            new ParameterBinder(connection, statement).value(day);
            statement.execute();
        }
    }

    private static CommandReceipt read(ResultSet row) throws SQLException {
        return new CommandReceipt(
                row.getObject("command_id", UUID.class),
                row.getString("sender"),
                row.getBytes("fingerprint"),
                CommandReceipt.Kind.valueOf(row.getString("outcome")),
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getBytes("answer"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
