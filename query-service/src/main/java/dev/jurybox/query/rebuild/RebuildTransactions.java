package dev.jurybox.query.rebuild;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions that a rebuild consists of. */
@Component
class RebuildTransactions {

    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final GenerationQueries generations;

    RebuildTransactions(PlatformTransactionManager manager, GenerationQueries generations) {
        this.generations = generations;
        this.joined = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Joins the current transaction, or starts one if there is none. */
    TransactionOperations joined() {
        return joined;
    }

    /** Starts a new transaction, which is independent of whether the current one commits. */
    TransactionOperations apart() {
        return apart;
    }

    /** Starts a new transaction, which fails if that generation was cancelled or paused. */
    TransactionOperations wanted(String projection, int generation) {
        return new GuardedTransactions(apart, () -> generations.mustBeWanted(projection, generation));
    }
}
