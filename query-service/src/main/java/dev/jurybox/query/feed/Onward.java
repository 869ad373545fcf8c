package dev.jurybox.query.feed;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies batches to the generation that is told, each from where the last one ended, by one thread. Mostly all is as it
 * was left: then one statement moves on, and a batch that does not matter to the projection is nothing but that. Else
 * it goes the way of everybody, who looks before.
 */
final class Onward<E extends JuryboxEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Onward.class);

    private final Projection<E> projection;
    private final Applier<E> applier;
    private final Books books;
    private final JdbcClient rows;
    private final TransactionOperations transaction;
    private @Nullable Bookmark bookmark;

    Onward(Projection<E> projection, Books books, JdbcClient rows, TransactionOperations transaction) {
        this.projection = projection;
        this.applier = new Applier<>(projection, books, rows, transaction);
        this.books = books;
        this.rows = rows;
        this.transaction = transaction;
    }

    Applied apply(List<Incoming> batch) {
        var left = bookmark;
        bookmark = null;
        var applied = left == null ? null : goOn(left, batch);
        if (applied != null) return applied;
        var looked = applier.apply(batch);
        bookmark = books.bookmarks().of(projection.name());
        return looked;
    }

    /** Null, and nothing applied, if it is not as it was left or the batch is spoilt: the other way tells which. */
    private @Nullable Applied goOn(Bookmark left, List<Incoming> batch) {
        var partitions = batch.stream().collect(groupingBy(Incoming::partition));
        if (!left.knows(partitions.keySet())) return null;
        var applied = new Applied();
        var folding = new Folding<>(projection, left.generation(), books, left.parked());
        try {
            partitions.forEach((partition, events) -> applied.goOn(left.at(partition), events, folding::take));
            if (!isWritten(left, applied, folding)) return null;
        } catch (RuntimeException e) {
            if (!Applier.isPoison(e)) throw e;
            LOG.warn("{} looks again at a batch that it could not apply: {}", projection.name(), e.toString());
            return null;
        }
        bookmark = left.movedTo(applied.reached(), folding.isEmpty() ? left.parked() : folding.parked());
        return applied;
    }

    private boolean isWritten(Bookmark left, Applied applied, Folding<E> folding) {
        if (folding.isEmpty()) return books.bookmarks().moveOn(projection.name(), left, applied.reached());
        return transaction.execute(status -> {
            if (books.bookmarks().moveOn(projection.name(), left, applied.reached())) {
                folding.write(rows);
                return true;
            }
            status.setRollbackOnly();
            return false;
        });
    }
}
