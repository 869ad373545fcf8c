package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Deletes the rows of generations that will not be live again. */
@Component
class GenerationCleanup implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationCleanup.class);
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
        for (var lost : generations.droppedWithRows())
            deleteUnlessRead(lost);
    }

    /** A table that is read for long is dropped at a later attempt, so that nobody waits behind it. */
    private void deleteUnlessRead(Generation lost) throws InterruptedException {
        try {
            generationRows.delete(lost.projection(), lost.number());
            if (lost.whatIf() != null) generationRows.delete(lost.projection(), lost.baseline());
            repository.markEmpty(lost.projection(), lost.number());
        } catch (PessimisticLockingFailureException e) {
            LOG.debug("Generation {} of {} is still read", lost.number(), lost.projection(), e);
        }
    }
}
