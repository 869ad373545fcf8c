package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.store.ExcludedVoterTable;
import dev.jurybox.query.projection.store.LiveGenerations;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Requests a new generation beside the existing ones; {@link RebuildScheduler} builds it. */
@Component
public class GenerationStarter {

    private final LiveGenerations liveGenerations;
    private final GenerationRepository repository;
    private final GenerationQueries generations;
    private final ExcludedVoterTable excludedVoters;
    private final DurableTransaction transaction;

    GenerationStarter(LiveGenerations liveGenerations, GenerationRepository repository, GenerationQueries generations,
            ExcludedVoterTable excludedVoters, DurableTransaction transaction) {
        this.liveGenerations = liveGenerations;
        this.repository = repository;
        this.generations = generations;
        this.excludedVoters = excludedVoters;
        this.transaction = transaction;
    }

    /** Returns the number of the new generation. */
    public int begin(String projection, RebuildRequest request) {
        return transaction.execute(_ -> insert(projection, request));
    }

    /**
     * Requests a generation of each projection, or of none if one of them is being rebuilt.
     *
     * @return the number of the new generation of each
     */
    public SortedMap<String, Integer> beginAll(Set<String> projections, RateLimit limit) {
        return transaction.execute(_ -> {
            var underWay = generations.projectionsUnderWay();
            if (!underWay.isEmpty()) throw running(String.join(" and of ", underWay));
            var begun = new TreeMap<String, Integer>();
            projections.stream().sorted()
                    .forEach(projection -> begun.put(projection, insert(projection, RebuildRequest.at(limit))));
            return begun;
        });
    }

    private int insert(String projection, RebuildRequest request) {
        try {
            var generation = repository.begin(projection, liveGenerations.hold(projection), request);
            if (!request.excludedVoters().isEmpty())
                excludedVoters.insert(projection, generation, request.excludedVoters());
            return generation;
        } catch (DuplicateKeyException _) {
            throw running(projection);
        }
    }

    private static ProblemException running(String projections) {
        return new ProblemException(ProblemType.REBUILD_RUNNING,
                "A rebuild of %s is under way or paused: let it finish, or cancel it.".formatted(projections));
    }
}
