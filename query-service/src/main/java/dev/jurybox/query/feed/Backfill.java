package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
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

    void fill(Gap gap, Applier<?> applier, String projection) {
        for (var after = gap.after(); after < gap.through();) {
            var stretch = log.ofPartition(gap.partition(), after, gap.through());
            if (stretch.through() <= after) throw new IllegalStateException("the log ends before: " + gap);
            if (!stretch.events().isEmpty()) applier.apply(LoggedEvents.of(stretch));
            after = stretch.through();
        }
        LOG.warn("{} fetched from the log what the topic did not bring: {}", projection, gap);
    }
}
