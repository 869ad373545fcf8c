package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.rebuild.GenerationPromoter;
import dev.jurybox.query.rebuild.GenerationStarter;
import dev.jurybox.query.rebuild.PromotionRequest;
import dev.jurybox.query.rebuild.RateLimit;
import dev.jurybox.query.rebuild.RebuildCancellation;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
@RequestMapping("/api/admin/projections/{projection}/rebuilds")
class RebuildEndpoint {

    private final ProjectionLookup projectionLookup;
    private final WhatIfReader whatIfReader;
    private final GenerationStarter generationStarter;
    private final GenerationPromoter generationPromoter;
    private final RebuildCancellation rebuildCancellation;
    private final RebuildProgress rebuildProgress;

    RebuildEndpoint(
            ProjectionLookup projectionLookup, WhatIfReader whatIfReader, GenerationStarter generationStarter,
            GenerationPromoter generationPromoter, RebuildCancellation rebuildCancellation,
            RebuildProgress rebuildProgress) {
        this.projectionLookup = projectionLookup;
        this.whatIfReader = whatIfReader;
        this.generationStarter = generationStarter;
        this.generationPromoter = generationPromoter;
        this.rebuildCancellation = rebuildCancellation;
        this.rebuildProgress = rebuildProgress;
    }

    /**
     * Begins to rebuild a projection.
     *
     * <p>A new generation is built from the log beside the live one, and then compared with it. Queries keep reading
     * the live generation until the new one is promoted. With a body, the generation is a what-if: it computes by other
     * rules, without some voters, or only up to a past position, it is never live, and its diff is the answer. As of a
     * past position, it is compared with what the same events count as by the rules then in force.
     *
     * @param projection the name of the projection
     * @param rate the most events a second that it may read, from 1 to 10,000,000; without it there is no limit
     * @return The rebuild has begun. Location is where to follow it.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.REBUILD_RUNNING,
        ProblemType.LOG_UNAVAILABLE})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    ResponseEntity<RebuildView> beginRebuild(
            @PathVariable String projection, @RequestParam(required = false) @Nullable Integer rate,
            @Valid @RequestBody(required = false) @Nullable WhatIfBody whatIf) {
        var found = projectionLookup.projection(projection);
        var generation = generationStarter.begin(found.name(),
                whatIfReader.read(found, new RateLimit(rate), whatIf));
        return ResponseEntity.accepted()
                .location(URI.create("/api/admin/projections/%s/rebuilds/%d".formatted(projection, generation)))
                .body(rebuild(projection, generation));
    }

    /**
     * Returns the progress or the outcome of a rebuild.
     *
     * <p>An answer of a running rebuild estimates when it will reach the head of the log.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @return The rebuild.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION})
    @GetMapping("/{generation}")
    RebuildView rebuild(@PathVariable String projection, @PathVariable int generation) {
        return rebuildProgress.of(projectionLookup.generation(projection, generation));
    }

    /**
     * Makes a generation the live one.
     *
     * <p>The generation must be complete, and equal to the live one unless its diff is accepted or {@code force} is
     * set. One that was live before, or that an upgrade requested, needs neither. The former live generation is kept
     * for a day and can be promoted again.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @param acceptedDiff the digest of the diff that was read and is accepted: it is needed unless the diff is empty,
     *     and refused if it is not that of this generation
     * @param force promotes it even if its content differs from that of the live generation, or could not be compared
     * @return The generation, which is live.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.NOT_PROMOTABLE,
        ProblemType.NOT_EQUAL, ProblemType.STALE_DIFF, ProblemType.PARKED_SUBJECTS, ProblemType.CATCHING_UP})
    @PostMapping("/{generation}/promotion")
    RebuildView promote(
            @PathVariable String projection, @PathVariable int generation,
            @RequestParam(required = false) @Nullable String acceptedDiff,
            @RequestParam(defaultValue = "false") boolean force) throws InterruptedException {
        generationPromoter.promote(projectionLookup.projection(projection),
                projectionLookup.generation(projection, generation), new PromotionRequest(force, acceptedDiff));
        return rebuild(projection, generation);
    }

    /**
     * Cancels a rebuild, or deletes a generation that is not live.
     *
     * <p>Its rows are deleted in the background.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.GENERATION_IS_LIVE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/{generation}")
    void cancelRebuild(@PathVariable String projection, @PathVariable int generation) {
        rebuildCancellation.cancel(projectionLookup.generation(projection, generation));
    }
}
