package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.AnswersProblems;
import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.http.StoredJson;
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.GenerationDiff;
import dev.jurybox.query.rebuild.GenerationQueries;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class RebuildDiffEndpoint {

    private final ProjectionLookup projectionLookup;
    private final GenerationQueries generations;

    RebuildDiffEndpoint(ProjectionLookup projectionLookup, GenerationQueries generations) {
        this.projectionLookup = projectionLookup;
        this.generations = generations;
    }

    /**
     * Returns how a generation differs from the live one.
     *
     * <p>This is what a promotion would change, or, of a what-if, which is never promoted, what would be different. As
     * of a past position, a what-if is compared with what the same events counted as then. The diff was made when the
     * generation was built, after it and the other one had read the same events. Totals
     * count every row that differs; of each table and each view at most 100 rows are listed, and long texts are cut to
     * where they differ. Rows that only one generation has come first, then, in views, those whose numbers changed most. The
     * SHA-256 of the response is the digest by which a promotion accepts the diff.
     *
     * @param projection the name of the projection
     * @param generation the number of the generation
     * @return The diff, without views and tables if the two are equal.
     */
    @AnswersProblems({ProblemType.UNKNOWN_PROJECTION, ProblemType.UNKNOWN_GENERATION, ProblemType.NO_DIFF})
    @GetMapping("/api/admin/projections/{projection}/rebuilds/{generation}/diff")
    StoredJson<GenerationDiff> diff(@PathVariable String projection, @PathVariable int generation) {
        var found = projectionLookup.generation(projection, generation);
        return new StoredJson<>(generations.diff(found).orElseThrow(() -> noDiff(found)));
    }

    private static ProblemException noDiff(Generation generation) {
        return new ProblemException(ProblemType.NO_DIFF, generation.diff() == null
                ? whyNotCompared(generation)
                : "Its rows are deleted, and so is its diff.");
    }

    private static String whyNotCompared(Generation generation) {
        return switch (generation.state()) {
            case BUILDING -> "It is being built, and is compared at the end.";
            case PAUSED -> "It is paused, and is compared once it is built.";
            case FAILED -> "It could not be built.";
            case CANCELLED -> "It was cancelled before it was compared.";
            case BUILT, LIVE, KEPT, DROPPED -> Objects.requireNonNullElse(generation.trouble(),
                    "It was not compared with another generation when it was built.");
        };
    }
}
