package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.rebuild.GenerationRollback;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class RollbackEndpoint {

    private final ProjectionLookup projectionLookup;
    private final GenerationRollback generationRollback;
    private final RebuildProgress rebuildProgress;

    RollbackEndpoint(ProjectionLookup projectionLookup, GenerationRollback generationRollback,
            RebuildProgress rebuildProgress) {
        this.projectionLookup = projectionLookup;
        this.generationRollback = generationRollback;
        this.rebuildProgress = rebuildProgress;
    }

    /**
     * Makes the former live generation the live one again.
     *
     * <p>A generation is kept for a day after another one has replaced it. It catches up with the events since, so
     * nothing is lost but what the newer generation changed. The newer one is kept in turn: a second rollback undoes the
     * first.
     *
     * @param projection the name of the projection
     * @return The generation that is live again.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.NO_EARLIER_GENERATION, ProblemType.NOT_PROMOTABLE,
        ProblemType.PARKED_SUBJECTS, ProblemType.CATCHING_UP})
    @PostMapping("/api/admin/projections/{projection}/rollback")
    RebuildView rollBack(@PathVariable String projection) throws InterruptedException {
        var generation = generationRollback.rollBack(projectionLookup.projection(projection));
        return rebuildProgress.of(projectionLookup.generation(projection, generation));
    }
}
