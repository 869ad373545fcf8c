package dev.jurybox.query.feed;

import dev.jurybox.query.log.LogClient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Begins replays. */
@Component
public class Replays {

    private final Books books;
    private final Topic topic;
    private final Backfill backfill;
    private final LogClient log;
    private final JdbcClient rows;

    Replays(Books books, Topic topic, Backfill backfill, LogClient log, JdbcClient rows) {
        this.books = books;
        this.topic = topic;
        this.backfill = backfill;
        this.log = log;
        this.rows = rows;
    }

    /** Every batch is applied in one such transaction. */
    public Replay of(Projection<?> projection, int generation, TransactionOperations transaction) {
        return new Replay(projection.name(), generation, new Applier<>(projection, books, rows, transaction),
                books.checkpoints(), topic, backfill, log);
    }
}
