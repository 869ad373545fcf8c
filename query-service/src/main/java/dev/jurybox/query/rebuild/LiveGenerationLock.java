package dev.jurybox.query.rebuild;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.store.CheckpointTable;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Locks the checkpoints of the live generation, so that no batch is applied to it until the transaction ends. */
@Component
class LiveGenerationLock {

    private final LogClient log;
    private final CheckpointTable checkpoints;

    LiveGenerationLock(LogClient log, CheckpointTable checkpoints) {
        this.log = log;
        this.checkpoints = checkpoints;
    }

    /** Returns the position of each partition, including partitions without events so far. */
    List<Long> at(String projection, int generation) {
        var partitions = IntStream.range(0, log.head().partitions().size()).boxed().toList();
        var held = checkpoints.lock(projection, generation, partitions);
        return partitions.stream()
                .map(partition -> held.getOrDefault(partition, Checkpoint.start(partition)).position())
                .toList();
    }
}
