package dev.jurybox.query.projection.store;

import dev.jurybox.query.database.DurableTransaction;
import dev.jurybox.query.log.LogClient;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The id of the log that the read models are built from: the first one that the command service returns, kept forever.
 */
@Component
public class LogIdentity {

    private final JdbcClient jdbc;
    private final LogClient log;
    private final DurableTransaction transaction;
    private volatile @Nullable UUID known;

    LogIdentity(JdbcClient jdbc, LogClient log, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.log = log;
        this.transaction = transaction;
    }

    public UUID logId() {
        var found = known;
        if (found == null) known = found = kept().orElseGet(this::keep);
        return found;
    }

    private Optional<UUID> kept() {
        return jdbc.sql("select log_id from log_identity").query(UUID.class).optional();
    }

    /** If another instance does this at the same time, it got the same id, or the one that it stored first counts. */
    private UUID keep() {
        var logId = log.head().logId();
        transaction.run(() -> jdbc.sql("insert into log_identity (log_id) values (:logId) on conflict do nothing")
                .param("logId", logId)
                .update());
        return kept().orElseThrow();
    }
}
