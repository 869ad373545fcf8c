package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.ExcludedVoterTable;
import dev.jurybox.query.projection.store.LiveGenerations;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Requests a new generation beside the existing ones; {@link RebuildScheduler} builds it. */
@Component
public class GenerationStarter {

    private final LiveGenerations liveGenerations;
    private final GenerationRepository repository;
    private final ExcludedVoterTable excludedVoters;
    private final DurableTransaction transaction;

    GenerationStarter(LiveGenerations liveGenerations, GenerationRepository repository,
            ExcludedVoterTable excludedVoters, DurableTransaction transaction) {
        this.liveGenerations = liveGenerations;
        this.repository = repository;
        this.excludedVoters = excludedVoters;
        this.transaction = transaction;
    }

    /** Returns the number of the new generation. */
    public int begin(String projection, RebuildRequest request) {
        try {
            return transaction.execute(_ -> insert(projection, request));
        } catch (DuplicateKeyException _) {
            throw new ProblemException(ProblemType.REBUILD_RUNNING,
                    "A rebuild of this projection is under way or paused: let it finish, or cancel it.");
        }
    }

    private int insert(String projection, RebuildRequest request) {
        var generation = repository.begin(projection, liveGenerations.hold(projection), request);
        if (!request.excludedVoters().isEmpty())
            excludedVoters.insert(projection, generation, request.excludedVoters());
        return generation;
    }
}
