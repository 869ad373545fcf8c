package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.rebuild.SubjectRebuild;
import dev.jurybox.query.rebuild.SubjectRebuildResult;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class SubjectRebuildEndpoint {

    private final ProjectionLookup projectionLookup;
    private final SubjectRebuild subjectRebuild;

    SubjectRebuildEndpoint(ProjectionLookup projectionLookup, SubjectRebuild subjectRebuild) {
        this.projectionLookup = projectionLookup;
        this.subjectRebuild = subjectRebuild;
    }

    /**
     * Rebuilds one subject of a projection.
     *
     * <p>Its rows in the live generation are computed again from its events in the log, all at once, and the answer
     * says which of them differ from those before. If the subject was parked, it is not parked any more.
     *
     * @param projection the name of the projection
     * @param subject a tool, or the pair of tools of a comparison in the order of the alphabet
     * @return What has changed, without tables if nothing has.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_SUBJECT, ProblemType.NOT_BY_SUBJECT,
        ProblemType.STILL_UNREADABLE, ProblemType.LOG_UNAVAILABLE})
    @PostMapping("/api/admin/projections/{projection}/subjects/{subject}/rebuild")
    SubjectRebuildResult rebuildSubject(@PathVariable String projection, @PathVariable String subject) {
        return subjectRebuild.rebuild(projectionLookup.projection(projection), subject);
    }
}
