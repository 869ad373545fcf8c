package dev.jurybox.query.rebuild;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.apply.DisregardedEventCheck;
import dev.jurybox.query.projection.consumer.GenerationReplay;
import dev.jurybox.query.projection.store.LogIdentity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins the replay of a generation up to its cut, or resumes it after a restart. */
@Component
class ReplayStart {

    private final LogClient log;
    private final LogIdentity identity;
    private final DisregardedEventCheck disregardedEventCheck;
    private final GenerationRepository repository;

    ReplayStart(LogClient log, LogIdentity identity, DisregardedEventCheck disregardedEventCheck,
            GenerationRepository repository) {
        this.log = log;
        this.identity = identity;
        this.disregardedEventCheck = disregardedEventCheck;
        this.repository = repository;
    }

    /** Returns the cut, which is the head of the log at the first start. */
    HeadSnapshot begin(Generation generation, GenerationReplay replay) {
        var cut = generation.cut() == null ? cut(generation.asOf()) : generation.cut();
        var events = replay.reached().values().stream().mapToLong(Checkpoint::events).sum();
        if (generation.cut() == null || events < cut.position()) repository.resumed(generation, cut, events);
        if (generation.readAt() == null) disregardedEventCheck.removeUnlogged(log.head().position());
        return cut;
    }

    private HeadSnapshot cut(@Nullable Long asOf) {
        var head = log.head();
        if (!head.logId().equals(identity.logId())) throw new RebuildFailedException("The log is not ours any more.");
        return asOf == null
                ? new HeadSnapshot(head.position(), head.partitions())
                : new HeadSnapshot(asOf, head.partitions().stream().map(end -> Math.min(end, asOf)).toList());
    }
}
