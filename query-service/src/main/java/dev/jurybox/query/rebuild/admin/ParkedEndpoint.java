package dev.jurybox.query.rebuild.admin;

import static org.springframework.http.HttpStatus.CONFLICT;

import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.apply.ParkedSubjectRetry;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Retries a parked subject of the live generation, unless another generation is given. */
    @PostMapping("/api/admin/projections/{projection}/parked/{subject}/retry")
    ResponseEntity<Void> retry(
            @PathVariable String projection, @PathVariable String subject,
            @RequestParam(required = false) @Nullable Integer generation) {
        var found = projectionLookup.projection(projection);
        var wanted = generation == null ? liveGenerations.live(projection) : generation;
        var parked = parkedSubjects.find(projection, wanted, subject)
                .orElseThrow(() -> ProblemException.notFound("not-parked", "That subject is not parked."));
        parkedSubjectRetry.retry(found, parked).ifPresent(reason -> {
            throw new ProblemException(CONFLICT, "still-unreadable", "Still unreadable", reason);
        });
        return ResponseEntity.noContent().build();
    }
}
