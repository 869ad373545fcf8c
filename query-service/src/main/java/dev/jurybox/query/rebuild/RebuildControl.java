package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import java.util.Collections;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Pauses and resumes rebuilds, and changes their rate. What a rebuild has read stays as it is meanwhile. The decisions
 * hold over a restart, whichever instance builds the generation.
 */
@Component
public class RebuildControl {

    /** Its speed is measured from now on, because it is another one than before. */
    private static final String MEASURED_ANEW = """
            resumed_at = now(),
            resumed_events = (
                select coalesce(sum(c.events), 0)
                  from checkpoint c
                 where c.projection = generation.projection
                   and c.generation = generation.generation)""";

    private final GenerationRepository repository;
    private final GenerationQueries generations;

    RebuildControl(GenerationRepository repository, GenerationQueries generations) {
        this.repository = repository;
        this.generations = generations;
    }

    public void pause(Generation generation) {
        if (!repository.change(generation, "state = 'PAUSED', trouble = null", "state = 'BUILDING'", Map.of()))
            throw wrongState(ProblemType.NOT_BUILDING, generation);
    }

    public void resume(Generation generation) {
        if (!repository.change(generation, "state = 'BUILDING', " + MEASURED_ANEW, "state = 'PAUSED'", Map.of()))
            throw wrongState(ProblemType.NOT_PAUSED, generation);
    }

    public void limit(Generation generation, RateLimit limit) {
        if (!repository.change(generation, "rate = :rate, " + MEASURED_ANEW, "state in ('BUILDING', 'PAUSED')",
                Collections.singletonMap("rate", limit.rate())))
            throw wrongState(ProblemType.NOT_BUILDING, generation);
    }

    private ProblemException wrongState(ProblemType problem, Generation generation) {
        var now = generations.find(generation.projection(), generation.number()).orElse(generation);
        return new ProblemException(problem, "This generation is in state %s.".formatted(now.state()));
    }
}
