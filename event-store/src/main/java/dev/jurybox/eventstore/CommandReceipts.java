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

/** What became of named commands, and the means to settle those that left no events. */
public final class CommandReceipts {

    private static final byte[] NOTHING = {};

    private final EventLog log;
    private final AppendLimits limits;
    private final BatchingWorker<WriteRequest> writing;
    private final Executor answers;

    CommandReceipts(EventLog log, AppendLimits limits, BatchingWorker<WriteRequest> writing, Executor answers) {
        this.log = log;
        this.limits = limits;
        this.writing = writing;
        this.answers = answers;
    }

    /** Empty while it is undecided, and when it was settled longer ago than receipts are kept. */
    public Optional<CommandReceipt> find(UUID command) {
        return log.read("looking for a receipt",
                connection -> Optional.ofNullable(ReceiptTable.find(connection, List.of(command)).get(command)));
    }

    /** Decided, and nothing to record. Answers with the receipt that counts, which may be an earlier one. */
    public CompletableFuture<CommandReceipt> unchanged(CommandKey command, long decidedAt, byte[] answer) {
        return settle(new SettleRequest(command, Kind.UNCHANGED, decidedAt, answer));
    }

    /** Decided, and a rule said no. Answers with the receipt that counts, which may be an earlier one. */
    public CompletableFuture<CommandReceipt> refused(CommandKey command, byte[] answer) {
        return settle(new SettleRequest(command, Kind.REFUSED, 0, answer));
    }

    /** Whatever is undecided stays so for ever: if it arrives late, it is not recorded. */
    public CompletableFuture<CommandReceipt> giveUp(UUID command, String sender) {
        return settle(new SettleRequest(new CommandKey(command, sender, NOTHING), Kind.VOID, 0, NOTHING));
    }

    /** Gives up rather than wait for long: a drop must not queue up in front of those who write. */
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
        writing.submit(request);
        return request.settled().whenCompleteAsync((unused, failure) -> {}, answers);
    }
}
