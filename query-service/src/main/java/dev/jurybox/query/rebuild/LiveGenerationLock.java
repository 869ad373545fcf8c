package dev.jurybox.query.rebuild;

import dev.jurybox.query.feed.Checkpoint;
import dev.jurybox.query.feed.CheckpointTable;
import dev.jurybox.query.log.LogClient;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Stops what is told between two batches, until the transaction ends. */
@Component
class LiveGenerationLock {

    private final LogClient log;
    private final CheckpointTable checkpoints;

    LiveGenerationLock(LogClient log, CheckpointTable checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /** Where it stands, by partition: also of those where nothing happened yet. */
    List<Long> at(String projection, int generation) {
        var partitions = IntStream.range(0, log.head().partitions().size()).boxed().toList();
        var held = checkpoints.lock(projection, generation, partitions);
        return partitions.stream()
                .map(partition -> held.getOrDefault(partition, Checkpoint.start(partition)).position())
                .toList();
    }
}
