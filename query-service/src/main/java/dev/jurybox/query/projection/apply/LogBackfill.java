package dev.jurybox.query.projection.apply;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogPage;
import dev.jurybox.query.projection.BrokenChainException;
import dev.jurybox.query.projection.Checkpoint;
import dev.jurybox.query.projection.RawEvent;
import dev.jurybox.query.projection.RawEventConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches from the log the events that the topic did not deliver: they were deleted from it or lost, or the offset was
 * wrong.
 */
@Component
public class LogBackfill {

    private static final Logger LOG = LoggerFactory.getLogger(LogBackfill.class);

    private final LogClient log;

    LogBackfill(LogClient log) {
        this.log = log;
    }

    /** Returns how far that brought the partition. */
    public List<Checkpoint> fill(Gap gap, Function<List<RawEvent>, BatchProgress> target, String projection) {
        var reached = new ArrayList<Checkpoint>();
        log.readPartition(gap.partition(), gap.after(), gap.through(), page -> {
            if (!page.events().isEmpty()) reached.addAll(applied(page, target));
        });
        LOG.warn("{} fetched from the log what the topic did not bring: {}", projection, gap);
        return reached;
    }

    private static List<Checkpoint> applied(LogPage page, Function<List<RawEvent>, BatchProgress> target) {
        var batchProgress = target.apply(RawEventConverter.of(page));
        batchProgress.mustNotBreak();
        if (batchProgress.gaps().isEmpty()) return batchProgress.reached();
        throw new IllegalStateException("the checkpoint was moved back meanwhile: " + batchProgress.gaps().getFirst());
    }

    /** Throws if the log has no event at the checkpoint: then what was applied there is not of this log. */
    void mustBeInTheLog(Checkpoint checkpoint) {
        if (checkpoint.position() == 0) return;
        var there = log.ofPartition(checkpoint.partition(), checkpoint.position() - 1, checkpoint.position());
        if (there.events().isEmpty()) throw new BrokenChainException(checkpoint);
    }
}
