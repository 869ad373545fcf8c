package dev.jurybox.eventstore;

import dev.jurybox.eventstore.CommandReceipt.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Finds the receipts of commands that have a key, and settles commands that left no events. */
public final class CommandReceipts {

    private static final byte[] NOTHING = {};

    private final EventLog log;
    private final AppendLimits limits;
    private final BatchingWorker<WriteGroup> writing;
    private final Executor answers;

    CommandReceipts(EventLog log, AppendLimits limits, BatchingWorker<WriteGroup> writing, Executor answers) {
        this.log = log;
        this.limits = limits;
        this.writing = writing;
        this.answers = answers;
    }

    /** Empty while the command is undecided, or if its receipt is older than receipts are kept. */
    public Optional<CommandReceipt> find(UUID command) {
        return log.read("looking for a receipt",
                connection -> Optional.ofNullable(ReceiptTable.find(connection, List.of(command)).get(command)));
    }

    /** Settles a command that changed nothing. Returns the receipt that counts, which may be an earlier one. */
    public CompletableFuture<CommandReceipt> unchanged(CommandKey command, long decidedAt, byte[] answer) {
        return settle(new SettleRequest(command, Kind.UNCHANGED, decidedAt, answer));
    }

    /** Settles a command that a rule rejected. Returns the receipt that counts, which may be an earlier one. */
    public CompletableFuture<CommandReceipt> refused(CommandKey command, byte[] answer) {
        return settle(new SettleRequest(command, Kind.REFUSED, 0, answer));
    }

    /** Cancels the command if it is undecided. If the command arrives later, it is not recorded. */
    public CompletableFuture<CommandReceipt> cancel(UUID command, String sender) {
        return settle(new SettleRequest(new CommandKey(command, sender, NOTHING), Kind.VOID, 0, NOTHING));
    }

    /** Drops old receipts. Fails after 200 ms without the lock, because all writers would queue behind the drop. */
    public void dropBefore(LocalDate day) {
        log.read("dropping old receipts", connection -> drop(connection, day));
    }

    private static boolean drop(Connection connection, LocalDate day) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '200ms'");
        }
        ReceiptTable.dropBefore(connection, day);
        connection.commit();
        return true;
    }

    private CompletableFuture<CommandReceipt> settle(SettleRequest request) {
        limits.check(request.name());
        writing.submit(WriteGroup.of(request));
        return request.settled().whenCompleteAsync((unused, failure) -> {}, answers);
    }
}
