package dev.jurybox.query.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The positions of the live generation of every projection, in each partition that it has begun.
 *
 * @param amended how often each projection was changed other than by applying further events
 */
public record ProgressSnapshot(Map<String, Integer> live, Map<String, Long> amended,
        Map<ProjectionPartition, Long> positions) {

    /** A partition, as applied by one projection. */
    public record ProjectionPartition(String projection, int partition) {}

    static final ProgressSnapshot NOWHERE = new ProgressSnapshot(Map.of(), Map.of(), Map.of());

    /** Returns the positions up to which every projection has applied all events. */
    PositionVector vector() {
        return vector(live.keySet());
    }

    /** Returns the positions up to which these projections have applied all events: the lowest of each partition. */
    PositionVector vector(Set<String> projections) {
        var partitions = positions.keySet().stream().mapToInt(ProjectionPartition::partition).max().orElse(-1) + 1;
        return new PositionVector(IntStream.range(0, partitions)
                .mapToObj(partition -> least(partition, projections)).toList());
    }

    /** Returns how far these projections have applied a partition: as far as the one that is behind all others. */
    long least(int partition, Set<String> projections) {
        return projections.stream()
                .mapToLong(projection -> positions.getOrDefault(new ProjectionPartition(projection, partition), 0L))
                .min().orElse(Long.MAX_VALUE);
    }

    /**
     * Whether the same generations are live, without amendments in between, so that only further events were applied.
     */
    boolean sameBuild(ProgressSnapshot other) {
        return live.equals(other.live) && amended.equals(other.amended);
    }

    /**
     * Identifies the live generations and their amendments, in the order of the projections' names: equal on every
     * instance and after a restart, and different after each promotion and each amendment.
     */
    String revision() {
        return live.keySet().stream().sorted()
                .map(projection -> live.get(projection) + "." + amended.getOrDefault(projection, 0L))
                .collect(Collectors.joining("-"));
    }

    /** Returns where the position is not the one of the earlier snapshot. */
    List<ProjectionPartition> beyond(ProgressSnapshot earlier) {
        return positions.keySet().stream()
                .filter(projectionPartition -> !Objects.equals(positions.get(projectionPartition),
                        earlier.positions.get(projectionPartition)))
                .toList();
    }

    boolean reaches(String projection, PositionVector wanted) {
        return IntStream.range(0, wanted.positions().size())
                .allMatch(partition -> at(new ProjectionPartition(projection, partition)) >= wanted.at(partition));
    }

    long at(ProjectionPartition projectionPartition) {
        return positions.getOrDefault(projectionPartition, 0L);
    }
}
