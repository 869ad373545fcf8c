package dev.jurybox.query.feed;

import dev.jurybox.events.EventCodec;
import dev.jurybox.query.feed.Checkpoint.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Applies batches to one projection: what is next is folded, a repeat is skipped, and a gap ends its partition. */
final class Applier<S> {

    /** The only one so far; a rebuild makes the next beside it. */
    static final int GENERATION = 1;

    private final Projection<S> projection;
    private final Checkpoints checkpoints;
    private final JdbcClient rows;
    private final TransactionOperations transaction;
    private final EventCodec codec = new EventCodec();

    Applier(Projection<S> projection, Checkpoints checkpoints, JdbcClient rows, TransactionOperations transaction) {
        this.projection = projection;
        this.checkpoints = checkpoints;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Rows and checkpoints move together or not at all. Answers where the chain was broken. */
    List<Gap> apply(List<Incoming> batch) {
        var gaps = new ArrayList<Gap>();
        transaction.executeWithoutResult(_ -> {
            var sum = projection.empty();
            for (var partition : byPartition(batch).entrySet()) {
                sum = apply(partition.getKey(), partition.getValue(), sum, gaps);
            }
            projection.write(sum, GENERATION, rows);
        });
        return gaps;
    }

    private S apply(int partition, List<Incoming> events, S sum, List<Gap> gaps) {
        var checkpoint = checkpoints.lock(projection.name(), GENERATION, partition);
        for (var event : events) {
            var link = checkpoint.linkTo(event);
            if (link == Link.GAP) {
                gaps.add(new Gap(checkpoint, event));
                break;
            }
            if (link == Link.NEXT) sum = projection.fold(sum, codec.decode(event.type(), event.payload()));
            checkpoint = checkpoint.after(event);
        }
        checkpoints.move(projection.name(), GENERATION, checkpoint);
        return sum;
    }

    /** Locked in key order, so that two instances never wait for each other in a circle. */
    private static Map<Integer, List<Incoming>> byPartition(List<Incoming> batch) {
        return batch.stream().collect(Collectors.groupingBy(Incoming::partition, TreeMap::new, Collectors.toList()));
    }
}
