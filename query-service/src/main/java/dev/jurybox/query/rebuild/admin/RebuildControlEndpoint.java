package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.RateLimit;
import dev.jurybox.query.rebuild.RebuildControl;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
@RequestMapping("/api/admin/projections/{projection}/rebuilds/{generation}")
class RebuildControlEndpoint {

    private final ProjectionLookup projectionLookup;
    private final RebuildControl rebuildControl;
    private final RebuildProgress rebuildProgress;

    RebuildControlEndpoint(ProjectionLookup projectionLookup, RebuildControl rebuildControl,
            RebuildProgress rebuildProgress) {
        this.projectionLookup = projectionLookup;
        this.rebuildControl = rebuildControl;
        this.rebuildProgress = rebuildProgress;
    }

    /**
     * Pauses a rebuild.
     *
     * <p>It keeps what it has read, and stays paused until it is resumed, also over a restart. Other rebuilds go on
     * meanwhile. It can be cancelled.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @return The rebuild, which is paused.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.NOT_BUILDING})
    @PostMapping("/pause")
    RebuildView pauseRebuild(@PathVariable String projection, @PathVariable int generation) {
        var found = projectionLookup.generation(projection, generation);
        rebuildControl.pause(found);
        return current(found);
    }

    /**
     * Resumes a paused rebuild.
     *
     * <p>It goes on where it was, at the rate that it has, once no other generation is being built.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @return The rebuild, which is not paused any more.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.NOT_PAUSED})
    @PostMapping("/resume")
    RebuildView resumeRebuild(@PathVariable String projection, @PathVariable int generation) {
        var found = projectionLookup.generation(projection, generation);
        rebuildControl.resume(found);
        return current(found);
    }

    /**
     * Changes how fast a rebuild may read events.
     *
     * <p>A running rebuild notices it within a second. A paused one stays paused.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @param rate the most events a second, from 1 to 10,000,000; without it there is no limit any more
     * @return The rebuild, with that rate.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.NOT_BUILDING})
    @PostMapping("/rate")
    RebuildView changeRate(
            @PathVariable String projection, @PathVariable int generation,
            @RequestParam(required = false) @Nullable Integer rate) {
        var found = projectionLookup.generation(projection, generation);
        rebuildControl.limit(found, new RateLimit(rate));
        return current(found);
    }

    private RebuildView current(Generation generation) {
        return rebuildProgress.of(projectionLookup.generation(generation.projection(), generation.number()));
    }
}
