package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for partitions that stand still although the log went on: a topic that was made anew may end where it was read
 * to and never show that something is missing, or may be away. What is missing is fetched from the log.
 */
@Component
class Stragglers implements Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Stragglers.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** One partition as one generation has it. */
    private record Place(String projection, int generation, int partition) {}

    private final Projections projections;
    private final Books books;
    private final Backfill backfill;
    private final LogIdentity identity;
    private final LogClient log;
    private final JdbcClient rows;
    private final TransactionOperations transaction;
    private final Set<String> failing = new HashSet<>();
    private Map<Place, Long> lagging = Map.of();

    Stragglers(
            Projections projections, Books books, Backfill backfill, LogIdentity identity, LogClient log,
            JdbcClient rows, TransactionOperations transaction) {
        this.projections = projections;
        this.books = books;
        this.backfill = backfill;
        this.identity = identity;
        this.log = log;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public String purpose() {
        return "fetch from the log what the topic keeps to itself";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void once() {
        var head = log.head();
        if (!head.logId().equals(identity.logId()))
            throw new IllegalStateException(
                    "The read models are of the log %s, the command service has %s.".formatted(
                            identity.logId(), head.logId()));
        var found = new HashMap<Place, Long>();
        projections.all().forEach(projection -> lookAlone(projection, head, found));
        lagging = found;
    }

    /** What one projection cannot do keeps no other from its events. */
    private void lookAlone(Projection<?> projection, LogHead head, Map<Place, Long> found) {
        try {
            look(projection, head, found);
            failing.remove(projection.name());
        } catch (RuntimeException e) {
            if (failing.add(projection.name())) {
                LOG.warn("Cannot fetch for {} what the topic did not bring, and will try again until it can",
                        projection.name(), e);
            }
        }
    }

    /** A broken partition keeps no other from its events. */
    private void look(Projection<?> projection, LogHead head, Map<Place, Long> found) {
        var generation = books.generations().live(projection.name());
        var reached = books.checkpoints().all(projection.name(), generation);
        var broken = new ArrayList<RuntimeException>();
        for (var partition = 0; partition < head.partitions().size(); partition++) {
            var position = reached.getOrDefault(partition, Checkpoint.start(partition)).position();
            var place = new Place(projection.name(), generation, partition);
            if (position >= head.partitions().get(partition)) continue;
            found.put(place, position);
            if (lagging.getOrDefault(place, -1L) != position) continue;
            try {
                fetch(projection, new Gap(partition, position, head.partitions().get(partition)));
            } catch (BrokenChainException | IllegalStateException e) {
                broken.add(e);
            }
        }
        if (!broken.isEmpty()) throw broken.getFirst();
    }

    private void fetch(Projection<?> projection, Gap gap) {
        var applier = new Applier<>(projection, books, rows, transaction);
        backfill.fill(gap, applier::apply, projection.name());
    }
}
