package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import org.springframework.stereotype.Component;

/** Cancels a generation. Its rows are deleted in the background. */
@Component
public class RebuildCancellation {

    private final GenerationRepository repository;
    private final GenerationQueries generations;

    RebuildCancellation(GenerationRepository repository, GenerationQueries generations) {
        this.repository = repository;
        this.generations = generations;
    }

    public void cancel(Generation generation) {
        repository.cancel(generation);
        var now = generations.find(generation.projection(), generation.number());
        if (now.filter(found -> found.state() == GenerationState.LIVE).isPresent()) {
            throw new ProblemException(ProblemType.GENERATION_IS_LIVE,
                    "This generation is live: promote another one first.");
        }
    }
}
