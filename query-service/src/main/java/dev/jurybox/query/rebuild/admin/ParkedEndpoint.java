package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.apply.ParkedSubjectRetry;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class ParkedEndpoint {

    private final ProjectionLookup projectionLookup;
    private final LiveGenerations liveGenerations;
    private final ParkedSubjectTable parkedSubjects;
    private final ParkedSubjectRetry parkedSubjectRetry;

    ParkedEndpoint(ProjectionLookup projectionLookup, LiveGenerations liveGenerations,
            ParkedSubjectTable parkedSubjects,
            ParkedSubjectRetry parkedSubjectRetry) {
        this.projectionLookup = projectionLookup;
        this.liveGenerations = liveGenerations;
        this.parkedSubjects = parkedSubjects;
        this.parkedSubjectRetry = parkedSubjectRetry;
    }

    /**
     * Retries a parked subject.
     *
     * <p>A subject is parked when one of its events cannot be applied. If that event can be applied now, or is
     * disregarded, the subject catches up and is no longer parked. If a later one cannot be read, it is parked there.
     *
     * @param projection the name of the projection
     * @param subject the parked subject
     * @param generation the generation in which it is parked; the live one if left out
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.NOT_PARKED, ProblemType.STILL_UNREADABLE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/api/admin/projections/{projection}/parked/{subject}/retry")
    void retryParked(
            @PathVariable String projection, @PathVariable String subject,
            @RequestParam(required = false) @Nullable Integer generation) {
        var found = projectionLookup.projection(projection);
        var wanted = generation == null ? liveGenerations.live(projection) : generation;
        var parked = parkedSubjects.find(projection, wanted, subject)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_PARKED, "That subject is not parked."));
        parkedSubjectRetry.retry(found, parked).ifPresent(reason -> {
            throw new ProblemException(ProblemType.STILL_UNREADABLE, reason);
        });
    }
}
