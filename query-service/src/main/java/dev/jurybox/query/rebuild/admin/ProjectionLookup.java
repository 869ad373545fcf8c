package dev.jurybox.query.rebuild.admin;

import dev.jurybox.http.ProblemType;
import dev.jurybox.query.http.ProblemException;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.GenerationQueries;
import org.springframework.stereotype.Component;

/** Finds the projection or the generation that the path of a request names. */
@Component
class ProjectionLookup {

    private final ProjectionRegistry projections;
    private final GenerationQueries generations;

    ProjectionLookup(ProjectionRegistry projections, GenerationQueries generations) {
        this.projections = projections;
        this.generations = generations;
    }

    Projection<?> projection(String name) {
        return projections.find(name)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_PROJECTION,
                        "No projection has that name."));
    }

    Generation generation(String projection, int generation) {
        return generations.find(projection(projection).name(), generation)
                .orElseThrow(() -> new ProblemException(ProblemType.UNKNOWN_GENERATION,
                        "That generation of the projection was never built."));
    }
}
