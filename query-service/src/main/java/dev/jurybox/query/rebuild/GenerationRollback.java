package dev.jurybox.query.rebuild;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Promotes the generation again that was live before the one that is live now. A second rollback undoes the first. */
@Component
public class GenerationRollback {

    private final GenerationQueries generations;
    private final GenerationPromoter generationPromoter;

    GenerationRollback(GenerationQueries generations, GenerationPromoter generationPromoter) {
        this.generations = generations;
        this.generationPromoter = generationPromoter;
    }

    /** Returns the number of the generation that is live now. */
    public int rollBack(Projection<?> projection) throws InterruptedException {
        var before = generations.replacedLast(projection.name())
                .orElseThrow(() -> new ProblemException(ProblemType.NO_EARLIER_GENERATION,
                        "No generation of this projection is kept: one that was replaced is kept for a day."));
        generationPromoter.promote(projection, before, PromotionRequest.WITHOUT_ACCEPTANCE);
        return before.number();
    }
}
