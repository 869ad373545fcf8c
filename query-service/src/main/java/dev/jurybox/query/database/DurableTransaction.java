package dev.jurybox.query.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A transaction that commits synchronously: for decisions that are acknowledged, and for data that is not in the log.
 * Other commits to this database are asynchronous: a crash may undo the last of them, and their events are applied
 * again from the log. A synchronous commit flushes every earlier commit to disk too.
 */
@Component
public class DurableTransaction {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DurableTransaction(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public <T extends @Nullable Object> T execute(TransactionCallback<T> decision) {
        return transaction.execute(status -> {
            jdbc.sql("set local synchronous_commit = on").update();
            return decision.doInTransaction(status);
        });
    }

    public void run(Runnable decision) {
        execute(_ -> {
            decision.run();
            return null;
        });
    }
}
