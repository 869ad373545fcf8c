package dev.jurybox.query.rebuild;

import dev.jurybox.query.feed.Checkpoint;
import dev.jurybox.query.feed.CheckpointTable;
import dev.jurybox.query.feed.ParkedSubjectTable;
import dev.jurybox.query.freshness.AsOfPosition;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks how far generations are. */
@Component
class Progress {

    private final CheckpointTable checkpoints;
    private final ParkedSubjectTable parkedSubjects;
    private final AsOfPosition asOfPosition;

    Progress(CheckpointTable checkpoints, ParkedSubjectTable parkedSubjects, AsOfPosition asOfPosition) {
        this.checkpoints = checkpoints;
        this.parkedSubjects = parkedSubjects;
        this.asOfPosition = asOfPosition;
    }

    RebuildView of(Generation generation) {
        var partitions = partitions(generation.projection(), generation.number(), generation.cut());
        var parked = parked(generation.projection(), generation.number());
        var read = partitions.stream().mapToLong(PartitionView::events).sum();
        var pace = Pace.of(generation, read, Instant.now());
        return new RebuildView(
                generation.projection(), generation.number(), generation.state(),
                generation.begunAt(), generation.finishedAt(),
                read, generation.cut() == null ? null : generation.cut().position(), asOfPosition.head().position(),
                pace.eventsPerSecond(), pace.secondsLeft(), generation.events(),
                generation.comparedWith(), generation.equal(), generation.digest(), generation.liveDigest(),
                generation.trouble(), parked.isEmpty() ? null : parked.getFirst(), parked, partitions);
    }

    List<PartitionView> partitions(String projection, int generation, @Nullable Cut cut) {
        var begun = checkpoints.all(projection, generation);
        var heads = asOfPosition.head().partitions();
        return IntStream.range(0, heads.size())
                .mapToObj(partition -> PartitionView.of(
                        begun.getOrDefault(partition, Checkpoint.start(partition)),
                        cut == null ? null : cut.partitions().get(partition),
                        heads.get(partition)))
                .toList();
    }

    List<ParkedView> parked(String projection, int generation) {
        return parkedSubjects.of(projection, generation).map(ParkedView::of).toList();
    }
}
