package dev.jurybox.query.feed;

import static java.util.stream.Collectors.groupingBy;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Applies batches to one projection: what is next is folded, what is a repeat or beyond a gap is passed over. */
final class Applier<E extends JuryboxEvent> {

    private final Projection<E> projection;
    private final Books books;
    private final JdbcClient rows;
    private final TransactionOperations transaction;

    Applier(Projection<E> projection, Books books, JdbcClient rows, TransactionOperations transaction) {
        this.projection = projection;
        this.books = books;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** To the generation that is told: no promotion comes in between. */
    Applied apply(List<Incoming> batch) {
        return apply(batch, () -> books.generations().liveThroughout(projection.name()));
    }

    Applied apply(List<Incoming> batch, int generation) {
        return apply(batch, () -> generation);
    }

    /** Rows and checkpoints move together or not at all. What spoils a batch is searched for, and parked. */
    private Applied apply(List<Incoming> batch, IntSupplier target) {
        try {
            return together(batch, target, null);
        } catch (RuntimeException failure) {
            if (!isPoison(failure)) throw failure;
            if (batch.size() == 1) return together(batch, target, failure);
            var middle = batch.size() / 2;
            return apply(batch.subList(0, middle), target)
                    .and(apply(batch.subList(middle, batch.size()), target));
        }
    }

    /** Not what a database does that is away, nor what waiting mends. */
    static boolean isPoison(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> true;
            case DataAccessException _ -> false;
            case TransactionException _ -> false;
            case BrokenChainException _ -> false;
            default -> true;
        };
    }

    private Applied together(List<Incoming> batch, IntSupplier target, @Nullable RuntimeException poison) {
        var applied = new Applied();
        transaction.executeWithoutResult(_ -> {
            var generation = target.getAsInt();
            var partitions = batch.stream().collect(groupingBy(Incoming::partition));
            var begun = books.checkpoints().lock(projection.name(), generation, partitions.keySet());
            var folding = new Folding<>(projection, generation, books);
            for (var checkpoint : begun.values()) {
                var events = partitions.getOrDefault(checkpoint.partition(), List.of());
                applied.goOn(checkpoint, events, event -> take(event, folding, poison));
            }
            folding.write(rows);
            books.checkpoints().move(projection.name(), generation, applied.reached());
        });
        return applied;
    }

    private void take(Incoming event, Folding<E> folding, @Nullable RuntimeException poison) {
        if (poison == null) {
            folding.take(event);
        } else {
            folding.park(event, poison);
        }
    }
}
