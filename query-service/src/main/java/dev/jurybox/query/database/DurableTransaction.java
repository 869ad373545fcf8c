package dev.jurybox.query.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A transaction whose commit waits for the disk: for decisions that are acknowledged, and for what is not in the log.
 * Other commits to this database do not wait. A crash may undo the last of them, and they are applied again from the
 * log. A commit that waits takes every earlier commit to the disk with it.
 */
@Component
public class DurableTransaction {

    private final JdbcClient rows;
    private final TransactionOperations transaction;

    DurableTransaction(JdbcClient rows, TransactionOperations transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    public <T extends @Nullable Object> T execute(TransactionCallback<T> decision) {
        return transaction.execute(status -> {
            rows.sql("set local synchronous_commit = on").update();
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
