package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.rebuild.GenerationStarter;
import dev.jurybox.query.rebuild.RateLimit;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class AllRebuildsEndpoint {

    private final ProjectionRegistry projections;
    private final GenerationStarter generationStarter;

    AllRebuildsEndpoint(ProjectionRegistry projections, GenerationStarter generationStarter) {
        this.projections = projections;
        this.generationStarter = generationStarter;
    }

    /** A rebuild that has begun. */
    record BegunRebuild(String projection, int generation) {}

    /** The rebuilds of all projections, in the order of their names. */
    record AllRebuilds(List<BegunRebuild> rebuilds) {}

    /**
     * Begins to rebuild all projections.
     *
     * <p>Without a rate the events are read once for all of them; with one, they are read for one after the other. Each rebuild is followed, paused, cancelled and
     * promoted at {@code /api/admin/projections/{projection}/rebuilds/{generation}}, like one that was begun by itself.
     *
     * @param rate the most events a second that each of them may read, from 1 to 10,000,000; without it there is no
     *     limit
     * @return All rebuilds have begun. While one of a projection is under way or paused, none begins.
     */
    @AnswersProblems(ProblemType.REBUILD_RUNNING)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/api/admin/rebuilds")
    AllRebuilds beginAllRebuilds(@RequestParam(required = false) @Nullable Integer rate) {
        var begun = generationStarter.beginAll(projections.names(), new RateLimit(rate));
        return new AllRebuilds(begun.entrySet().stream()
                .map(each -> new BegunRebuild(each.getKey(), each.getValue())).toList());
    }
}
