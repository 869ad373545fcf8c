package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.log.PolledLogHead;
import dev.jurybox.query.projection.Projection;
import dev.jurybox.query.projection.ProjectionRegistry;
import dev.jurybox.query.projection.store.DisregardedEvent;
import dev.jurybox.query.projection.store.DisregardedEventTable;
import dev.jurybox.query.projection.store.LiveGenerations;
import dev.jurybox.query.rebuild.GenerationQueries;
import dev.jurybox.query.rebuild.admin.ProjectionView.Build;
import dev.jurybox.query.security.AllowedTo;
import dev.jurybox.query.security.CallerPolicy;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo(CallerPolicy.OPERATOR)
class ProjectionEndpoint {

    /** @param disregarded the events that all projections pass over */
    record AllProjections(long head, List<ProjectionView> projections, List<DisregardedEvent> disregarded) {}

    private final ProjectionRegistry projections;
    private final LiveGenerations liveGenerations;
    private final GenerationQueries table;
    private final RebuildProgress rebuildProgress;
    private final DisregardedEventTable disregardedEvents;
    private final PolledLogHead polledHead;

    ProjectionEndpoint(
            ProjectionRegistry projections, LiveGenerations liveGenerations, GenerationQueries table,
            RebuildProgress rebuildProgress, DisregardedEventTable disregardedEvents,
            PolledLogHead polledHead) {
        this.projections = projections;
        this.liveGenerations = liveGenerations;
        this.table = table;
        this.rebuildProgress = rebuildProgress;
        this.disregardedEvents = disregardedEvents;
        this.polledHead = polledHead;
    }

    /**
     * Lists all projections.
     *
     * <p>Each has its live generation, its lag behind the log, its parked subjects, and what else was built of it.
     * An operator may disregard an event that cannot be read, so that its subject is not parked any more. If the
     * subject is then parked at a later event that builds on it, that one can be disregarded too.
     *
     * @return All projections, the events that are disregarded, and the head of the log.
     */
    @GetMapping("/api/admin/projections")
    AllProjections projections() {
        return new AllProjections(polledHead.head().position(), projections.all().stream().map(this::view).toList(),
                disregardedEvents.all());
    }

    private ProjectionView view(Projection<?> projection) {
        var live = liveGenerations.live(projection.name());
        var partitions = rebuildProgress.partitions(projection.name(), live, null);
        var read = partitions.stream().mapToLong(PartitionView::events).sum();
        return new ProjectionView(projection.name(), live, read, Math.max(0, polledHead.head().position() - read),
                partitions, rebuildProgress.parked(projection.name(), live),
                table.of(projection.name()).stream().map(Build::of).toList());
    }
}
