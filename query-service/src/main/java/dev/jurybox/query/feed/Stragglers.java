package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import dev.jurybox.query.log.LogHead;
import dev.jurybox.query.rhythm.Recurring;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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
    private final BrokenPartitions broken;
    private final LogIdentity identity;
    private final LogClient log;
    private final JdbcClient rows;
    private final TransactionOperations transaction;
    private final Set<String> failing = new HashSet<>();
    private Map<Place, Long> lagging = Map.of();

    Stragglers(
            Projections projections, Books books, Backfill backfill, BrokenPartitions broken,
            LogIdentity identity, LogClient log, JdbcClient rows, TransactionOperations transaction) {
        this.projections = projections;
        this.books = books;
        this.backfill = backfill;
        this.broken = broken;
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

    /** A partition that cannot be filled keeps no other from its events. */
    private void look(Projection<?> projection, LogHead head, Map<Place, Long> found) {
        var generation = books.generations().live(projection.name());
        broken.keepOnly(projection.name(), generation);
        var reached = books.checkpoints().all(projection.name(), generation);
        var newest = isBeyond(reached.values(), head) ? log.head() : head;
        var failures = new ArrayList<RuntimeException>();
        for (var partition = 0; partition < head.partitions().size(); partition++) {
            var position = reached.getOrDefault(partition, Checkpoint.start(partition)).position();
            var place = new Place(projection.name(), generation, partition);
            if (position > newest.partitions().get(partition)) stop(place, position, newest);
            if (position >= head.partitions().get(partition)) continue;
            found.put(place, position);
            if (lagging.getOrDefault(place, -1L) != position) continue;
            try {
                fetch(projection, place, new Gap(partition, position, head.partitions().get(partition)));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private void fetch(Projection<?> projection, Place place, Gap gap) {
        var applier = new Applier<>(projection, books, rows, transaction);
        try {
            backfill.fill(gap, applier::apply, projection.name());
            broken.clear(place.projection(), place.partition());
        } catch (BrokenChainException contradiction) {
            broken.stop(place.projection(), place.generation(), place.partition(), contradiction);
        }
    }

    /** A checkpoint beyond a head that was asked for before it was read may only be newer. */
    private static boolean isBeyond(Collection<Checkpoint> reached, LogHead head) {
        return reached.stream().anyMatch(each -> each.position() > head.partitions().get(each.partition()));
    }

    private void stop(Place place, long position, LogHead newest) {
        broken.stop(place.projection(), place.generation(), place.partition(), new BrokenChainException(
                "it was read to position %d, but the log has it end at %d"
                        .formatted(position, newest.partitions().get(place.partition()))));
    }
}
