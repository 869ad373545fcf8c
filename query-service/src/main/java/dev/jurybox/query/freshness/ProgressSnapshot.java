package dev.jurybox.query.freshness;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the told generation of every projection stands, in each partition it began.
 *
 * @param amended how often each was changed without reading on
 */
record ProgressSnapshot(Map<String, Integer> live, Map<String, Long> amended,
        Map<ProjectionPartition, Long> positions) {

    /** One partition as one projection has it. */
    record ProjectionPartition(String projection, int partition) {}

    static final ProgressSnapshot NOWHERE = new ProgressSnapshot(Map.of(), Map.of(), Map.of());

    /** What every projection knows. */
    PositionVector vector() {
        var partitions = positions.keySet().stream().mapToInt(ProjectionPartition::partition).max().orElse(-1) + 1;
        return new PositionVector(IntStream.range(0, partitions).mapToObj(this::least).toList());
    }

    private long least(int partition) {
        return live.keySet().stream()
                .mapToLong(projection -> positions.getOrDefault(new ProjectionPartition(projection, partition), 0L))
                .min().orElse(0);
    }

    /** What was told then is told still, and at most something more. */
    boolean sameBuild(ProgressSnapshot other) {
        return live.equals(other.live) && amended.equals(other.amended);
    }

    /**
     * Names the live generations and their amendments, by name of projection: the same on every instance and after a
     * restart, and another after each promotion and each amendment.
     */
    String revision() {
        return live.keySet().stream().sorted()
                .map(projection -> live.get(projection) + "." + amended.getOrDefault(projection, 0L))
                .collect(Collectors.joining("-"));
    }

    /** Where it is further than another was. */
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
