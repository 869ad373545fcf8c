package dev.jurybox.query.rebuild;

import dev.jurybox.query.feed.ProjectionRegistry;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.rhythm.PeriodicTask;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Promotes the generations that an upgrade asked for as soon as they are built, however long that is refused. */
@Component
class UpgradePromotion implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradePromotion.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GenerationTable generations;
    private final ProjectionRegistry projections;
    private final GenerationPromoter generationPromoter;
    private String lastRefusal = "";

    UpgradePromotion(GenerationTable generations, ProjectionRegistry projections,
            GenerationPromoter generationPromoter) {
        this.generations = generations;
        this.projections = projections;
        this.generationPromoter = generationPromoter;
    }

    @Override
    public String purpose() {
        return "promote what an upgrade built";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void once() throws InterruptedException {
        for (var generation : generations.toPromote())
            promoteAlone(generation);
    }

    /** What one generation cannot do keeps no other from its promotion. */
    private void promoteAlone(Generation generation) throws InterruptedException {
        try {
            promote(generation);
        } catch (RuntimeException failure) {
            warnOnce(generation, failure.toString());
        }
    }

    /** Another instance may come first: then it is refused here, and no longer asked for. */
    private void promote(Generation generation) throws InterruptedException {
        var projection = projections.find(generation.projection());
        if (projection.isEmpty()) return;
        try {
            generationPromoter.promote(projection.get(), generation, false);
            LOG.info("Generation {} of {}, which the upgrade asked for, is live",
                    generation.number(), generation.projection());
        } catch (ProblemException problemException) {
            warnOnce(generation, problemException.getMessage());
        }
    }

    private void warnOnce(Generation generation, @Nullable String refusal) {
        if (String.valueOf(refusal).equals(lastRefusal)) return;
        lastRefusal = String.valueOf(refusal);
        LOG.warn(
                "Generation {} of {}, which the upgrade asked for, is built and waits for its promotion: {} An operator "
                        + "may promote it by force.",
                generation.number(), generation.projection(), refusal);
    }
}
