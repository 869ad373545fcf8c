package dev.jurybox.query.projection;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the rows of a new generation in bulk while nobody reads them, for example into a table that has no index yet.
 * Each method may be called again, after a restart for example: then it changes nothing.
 */
public interface BulkLoad {

    /** For projections of few rows. */
    BulkLoad NONE = new BulkLoad() {
        @Override
        public void begin(int generation, JdbcClient jdbc) {}

        @Override
        public void complete(int generation, JdbcClient jdbc) {}

        @Override
        public void drop(int generation, JdbcClient jdbc) {}
    };

    /** Prepares for events that are applied to the generation next. */
    void begin(int generation, JdbcClient jdbc);

    /**
     * Does what was left out, so that the generation can be read and kept up to date. Fails, as an event would have, if
     * rows contradict each other.
     */
    void complete(int generation, JdbcClient jdbc);

    /** Drops what belongs to the generation alone. */
    void drop(int generation, JdbcClient jdbc);
}
