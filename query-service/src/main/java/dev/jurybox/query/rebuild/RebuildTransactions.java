package dev.jurybox.query.rebuild;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions that builds are made of. */
@Component
class RebuildTransactions {

    private final TransactionTemplate joined;
    private final TransactionTemplate apart;
    private final GenerationTable generations;

    RebuildTransactions(PlatformTransactionManager manager, GenerationTable generations) {
        this.generations = generations;
        this.joined = new TransactionTemplate(manager);
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Part of what is going on already, if anything is. */
    TransactionOperations joined() {
        return joined;
    }

    /** Kept, whatever becomes of what is going on. */
    TransactionOperations apart() {
        return apart;
    }

    /** Apart, and only as long as that generation is wanted. */
    TransactionOperations wanted(String projection, int generation) {
        return new GuardedTransactions(apart, () -> generations.mustBeWanted(projection, generation));
    }
}
