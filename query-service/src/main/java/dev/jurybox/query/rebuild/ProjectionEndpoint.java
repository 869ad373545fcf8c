package dev.jurybox.query.rebuild;

import dev.jurybox.query.feed.Generations;
import dev.jurybox.query.feed.Projection;
import dev.jurybox.query.feed.Projections;
import dev.jurybox.query.freshness.AsOf;
import dev.jurybox.query.rebuild.ProjectionView.Build;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProjectionEndpoint {

    record AllProjections(long head, List<ProjectionView> projections) {}

    private final Projections projections;
    private final Generations generations;
    private final GenerationTable table;
    private final Progress progress;
    private final AsOf asOf;

    ProjectionEndpoint(
            Projections projections, Generations generations, GenerationTable table, Progress progress, AsOf asOf) {
        this.projections = projections;
        this.generations = generations;
        this.table = table;
        this.progress = progress;
        this.asOf = asOf;
    }

    @GetMapping("/api/admin/projections")
    AllProjections all() {
        return new AllProjections(asOf.head().position(), projections.all().stream().map(this::view).toList());
    }

    private ProjectionView view(Projection<?> projection) {
        var live = generations.live(projection.name());
        var partitions = progress.partitions(projection.name(), live, null);
        var read = partitions.stream().mapToLong(PartitionView::events).sum();
        return new ProjectionView(projection.name(), live, read, Math.max(0, asOf.head().position() - read),
                partitions, progress.parked(projection.name(), live),
                table.of(projection.name()).stream().map(Build::of).toList());
    }
}
