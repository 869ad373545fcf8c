package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready while rows of a live generation include events that the log does not have. */
@Component("projections")
class ProjectionHealth implements HealthIndicator {

    private final ProjectionRegistry projections;
    private final BrokenPartitions broken;

    ProjectionHealth(ProjectionRegistry projections, BrokenPartitions broken) {
        this.projections = projections;
        this.broken = broken;
    }

    @Override
    public Health health() {
        var complaints = projections.all().stream().map(Projection::name).map(broken::complaint)
                .flatMap(Optional::stream).toList();
        return complaints.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("complaints", complaints).build();
    }
}
