package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Deletes the rows of generations that will not be live again. */
@Component
class GenerationCleanup implements PeriodicTask {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GenerationQueries generations;
    private final GenerationRepository repository;
    private final GenerationRows generationRows;

    GenerationCleanup(GenerationQueries generations, GenerationRepository repository, GenerationRows generationRows) {
        this.generations = generations;
        this.repository = repository;
        this.generationRows = generationRows;
    }

    @Override
    public String purpose() {
        return "delete the rows of dropped generations";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void runOnce() throws InterruptedException {
        repository.dropExpired();
        for (var lost : generations.droppedWithRows()) {
            if (isDeleted(lost)) repository.markEmpty(lost.projection(), lost.number());
        }
    }

    /** What is still read is deleted by a later run, so that nothing waits behind it. */
    private boolean isDeleted(Generation lost) throws InterruptedException {
        return generationRows.delete(lost.projection(), lost.number())
                && (lost.whatIf() == null || generationRows.delete(lost.projection(), lost.baseline()));
    }
}
