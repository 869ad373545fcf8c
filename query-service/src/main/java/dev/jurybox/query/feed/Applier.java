package dev.jurybox.query.feed;

import dev.jurybox.events.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Applies batches to one projection: what is next is folded, what is a repeat or beyond a gap is passed over. */
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

    /** Rows and checkpoints move together or not at all. */
    Applied apply(List<Incoming> batch) {
        var applied = new Applied();
        transaction.executeWithoutResult(_ -> {
            var sum = projection.empty();
            for (var partition : byPartition(batch).entrySet()) {
                sum = apply(partition.getKey(), partition.getValue(), sum, applied);
            }
            projection.write(sum, GENERATION, rows);
        });
        return applied;
    }

    /** Reads on beyond a gap: a sender that started again delivers what is missing after what was too early. */
    private S apply(int partition, List<Incoming> events, S sum, Applied applied) {
        var begun = checkpoints.lock(projection.name(), GENERATION, partition);
        var reached = begun;
        Gap gap = null;
        for (var event : events) {
            switch (reached.linkTo(event)) {
                case REPEAT -> reached = gap == null ? reached.after(event) : reached;
                case NEXT -> {
                    sum = fold(sum, event);
                    reached = reached.after(event);
                    gap = null;
                }
                case GAP -> gap = gap == null ? new Gap(reached, event) : gap;
            }
        }
        checkpoints.move(projection.name(), GENERATION, reached);
        if (reached.position() > begun.position()) applied.advanced().add(partition);
        if (gap != null) applied.gaps().add(gap);
        return sum;
    }

    private S fold(S sum, Incoming event) {
        if (!projection.listensTo().contains(event.type().name())) return sum;
        return projection.fold(sum, codec.decode(event.type(), event.payload()));
    }

    /** Locked in key order, so that two instances never wait for each other in a circle. */
    private static Map<Integer, List<Incoming>> byPartition(List<Incoming> batch) {
        return batch.stream().collect(Collectors.groupingBy(Incoming::partition, TreeMap::new, Collectors.toList()));
    }
}
