package dev.jurybox.query.feed;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds events into rows. A batch is folded in memory first and written once, in the transaction that moves the
 * checkpoint: so a row is never ahead of it, nor behind. Rows depend on one subject's events in their order, or on
 * sums: there is no order across subjects.
 *
 * @param <S> what a batch folds into
 */
public interface Projection<S> {

    /** Names its checkpoint and its consumer group: never changes. */
    String name();

    /** Its tables, each with a generation as the first column of its key. */
    List<String> tables();

    /** The stored names of the events it listens to; others it never sees, and nobody parses them for it. */
    Set<String> listensTo();

    S empty();

    S fold(S sum, JuryboxEvent event, Envelope envelope);

    void write(S sum, int generation, JdbcClient rows);

    /** Does now what it does later for whoever reads: so that two generations as far as each other say the same. */
    default void settle(int generation, JdbcClient rows) {}
}
