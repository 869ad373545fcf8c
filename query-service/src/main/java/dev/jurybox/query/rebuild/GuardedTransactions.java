package dev.jurybox.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions that each begin by checking a condition, which then holds until the transaction ends. */
record GuardedTransactions(TransactionOperations transactions, Runnable condition) implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.execute(status -> {
            condition.run();
            return action.doInTransaction(status);
        });
    }
}
