package dev.jurybox.query.rebuild.admin;

import dev.jurybox.query.log.PolledLogHead;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.store.CheckpointReader;
import dev.jurybox.query.projection.store.ExcludedVoterTable;
import dev.jurybox.query.projection.store.ParkedSubjectTable;
import dev.jurybox.query.rebuild.Generation;
import dev.jurybox.query.rebuild.HeadSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how far generations are. */
@Component
class RebuildProgress {

    private final CheckpointReader checkpoints;
    private final ParkedSubjectTable parkedSubjects;
    private final ExcludedVoterTable excludedVoters;
    private final PolledLogHead polledHead;

    RebuildProgress(CheckpointReader checkpoints, ParkedSubjectTable parkedSubjects,
            ExcludedVoterTable excludedVoters, PolledLogHead polledHead) {
        this.checkpoints = checkpoints;
        this.parkedSubjects = parkedSubjects;
        this.excludedVoters = excludedVoters;
        this.polledHead = polledHead;
    }

    RebuildView of(Generation generation) {
        var partitions = partitions(generation.projection(), generation.number(), generation.cut());
        var parked = parked(generation.projection(), generation.number());
        var read = partitions.stream().mapToLong(PartitionView::events).sum();
        var rebuildRate = RebuildRate.of(generation, read, Instant.now());
        return new RebuildView(
                generation.projection(), generation.number(), generation.state(),
                generation.begunAt(), generation.finishedAt(),
                read, generation.cut() == null ? null : generation.cut().position(), polledHead.head().position(),
                rebuildRate.eventsPerSecond(), rebuildRate.secondsLeft(), generation.rate(), generation.whatIf(),
                votersWithoutVotes(generation), generation.events(),
                generation.comparedWith(), generation.equal(), generation.digest(), generation.liveDigest(),
                generation.diff(), generation.trouble(), parked.isEmpty() ? null : parked.getFirst(), parked,
                partitions);
    }

    private @Nullable VotersWithoutVotes votersWithoutVotes(Generation generation) {
        if (generation.whatIf() == null || generation.readAt() == null) return null;
        return VotersWithoutVotes.of(excludedVoters.withoutVotes(generation.projection(), generation.number()));
    }

    List<PartitionView> partitions(String projection, int generation, @Nullable HeadSnapshot headSnapshot) {
        var begun = checkpoints.all(projection, generation);
        var heads = polledHead.head().partitions();
        return IntStream.range(0, heads.size())
                .mapToObj(partition -> PartitionView.of(
                        begun.getOrDefault(partition, Checkpoint.start(partition)),
                        headSnapshot == null ? null : headSnapshot.partitions().get(partition),
                        heads.get(partition)))
                .toList();
    }

    List<ParkedView> parked(String projection, int generation) {
        return parkedSubjects.of(projection, generation).map(ParkedView::of).toList();
    }
}
