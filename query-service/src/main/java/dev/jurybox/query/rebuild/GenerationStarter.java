package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.LiveGenerations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Requests a new generation beside the existing ones; {@link RebuildScheduler} builds it. */
@Component
public class GenerationStarter {

    private final LiveGenerations liveGenerations;
    private final GenerationRepository repository;
    private final DurableTransaction transaction;

    GenerationStarter(LiveGenerations liveGenerations, GenerationRepository repository,
            DurableTransaction transaction) {
        this.liveGenerations = liveGenerations;
        this.repository = repository;
        this.transaction = transaction;
    }

    /** Returns the number of the new generation, which is built at that rate at most. */
    public int begin(String projection, RateLimit limit) {
        try {
            return transaction
                    .execute(_ -> repository.begin(projection, liveGenerations.hold(projection), limit.rate()));
        } catch (DuplicateKeyException _) {
            throw new ProblemException(ProblemType.REBUILD_RUNNING,
                    "A rebuild of this projection is under way or paused: let it finish, or cancel it.");
        }
    }
}
