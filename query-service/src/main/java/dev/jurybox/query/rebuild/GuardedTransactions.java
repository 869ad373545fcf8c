package dev.jurybox.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Each begins with a condition, which holds to its end. */
record GuardedTransactions(TransactionOperations transactions, Runnable condition) implements TransactionOperations {

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return transactions.execute(status -> {
            condition.run();
            return action.doInTransaction(status);
        });
    }
}
