package dev.jurybox.query.feed;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.EventCodec;
import java.util.List;
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
            var partitions = batch.stream().collect(groupingBy(Incoming::partition));
            var begun = checkpoints.lock(projection.name(), GENERATION, partitions.keySet());
            var sum = projection.empty();
            for (var checkpoint : begun.values()) {
                sum = apply(checkpoint, partitions.getOrDefault(checkpoint.partition(), List.of()), sum, applied);
            }
            checkpoints.move(projection.name(), GENERATION, applied.reached());
            projection.write(sum, GENERATION, rows);
        });
        return applied;
    }

    /** Reads on beyond a gap: a sender that started again delivers what is missing after what was too early. */
    private S apply(Checkpoint begun, List<Incoming> events, S sum, Applied applied) {
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
        applied.reached().add(reached);
        if (reached.position() > begun.position()) applied.advanced().add(begun.partition());
        if (gap != null) applied.gaps().add(gap);
        return sum;
    }

    private S fold(S sum, Incoming event) {
        if (!projection.listensTo().contains(event.type().name())) return sum;
        return projection.fold(sum, codec.decode(event.type(), event.payload()));
    }
}
