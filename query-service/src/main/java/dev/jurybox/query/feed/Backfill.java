package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches from the log what the topic did not bring: it was cut away, or lost, or the offset misled. */
@Component
class Backfill {

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);

    private final LogClient log;

    Backfill(LogClient log) {
        this.log = log;
    }

    /** Answers how far that brought the partition. */
    List<Checkpoint> fill(Gap gap, Function<List<Incoming>, Applied> target, String projection) {
        var reached = new ArrayList<Checkpoint>();
        for (var after = gap.after(); after < gap.through();) {
            var stretch = log.ofPartition(gap.partition(), after, gap.through());
            if (stretch.through() <= after) throw new IllegalStateException("the log ends before: " + gap);
            if (!stretch.events().isEmpty()) reached.addAll(target.apply(LoggedEvents.of(stretch)).reached());
            after = stretch.through();
        }
        LOG.warn("{} fetched from the log what the topic did not bring: {}", projection, gap);
        return reached;
    }
}
