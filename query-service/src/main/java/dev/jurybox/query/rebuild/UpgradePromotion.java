package dev.jurybox.query.rebuild;

import dev.jurybox.query.background.PeriodicTask;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Promotes the generations that an upgrade requested as soon as they are built. A promotion that is refused is retried,
 * however long that takes.
 */
@Component
class UpgradePromotion implements PeriodicTask {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradePromotion.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GenerationQueries generations;
    private final ProjectionRegistry projections;
    private final GenerationPromoter generationPromoter;
    private String lastRefusal = "";

    UpgradePromotion(GenerationQueries generations, ProjectionRegistry projections,
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
    public void runOnce() throws InterruptedException {
        for (var generation : generations.toPromote())
            promoteAlone(generation);
    }

    /** A generation that cannot be promoted does not keep others from their promotion. */
    private void promoteAlone(Generation generation) throws InterruptedException {
        try {
            promote(generation);
        } catch (RuntimeException failure) {
            warnOnce(generation, failure.toString());
        }
    }

    /** Another instance may promote it first: then the promotion is refused here, and is not requested any more. */
    private void promote(Generation generation) throws InterruptedException {
        var projection = projections.find(generation.projection());
        if (projection.isEmpty()) return;
        try {
            generationPromoter.promote(projection.get(), generation, PromotionRequest.WITHOUT_ACCEPTANCE);
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
