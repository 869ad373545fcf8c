package dev.jurybox.query.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Loads the rows of a new generation in bulk while they are not read, for example into a table that has no index yet.
 * Each step may be repeated, after a restart for example.
 */
public interface BulkLoad {

    /** For projections of few rows. */
    BulkLoad NONE = new BulkLoad() {
        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public void begin(int generation, JdbcClient jdbc) {}

        @Override
        public void complete(int generation, JdbcClient jdbc) {}

        @Override
        public boolean drop(int generation, JdbcClient jdbc) {
            return true;
        }
    };

    /** The tables that it loads, and whose rows it drops. */
    List<String> tables();

    /** Prepares for events that are applied to the generation next. */
    void begin(int generation, JdbcClient jdbc);

    /**
     * Does what was left out, so that the generation can be read and kept up to date. Fails, as an event would have, if
     * rows contradict each other.
     */
    void complete(int generation, JdbcClient jdbc);

    /** Drops the rows of the generation. Returns false, and drops nothing, if others would wait for that too long. */
    boolean drop(int generation, JdbcClient jdbc);
}
