package dev.jurybox.query.projection.consumer;

import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Down while rows of a live generation include events that the log does not have. It is not part of readiness, because
 * an operator rebuilds through this service, and its pages still show what was applied.
 */
@Component("projections")
class ProjectionHealth extends AbstractHealthIndicator {

    private final ProjectionRegistry projections;
    private final BrokenPartitions broken;

    ProjectionHealth(ProjectionRegistry projections, BrokenPartitions broken) {
        this.projections = projections;
        this.broken = broken;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var complaints = projections.all().stream().map(Projection::name).map(broken::complaint)
                .flatMap(Optional::stream).toList();
        if (complaints.isEmpty()) health.up();
        else
            health.down().withDetail("complaints", complaints);
    }
}
