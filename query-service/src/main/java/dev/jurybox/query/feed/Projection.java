package dev.jurybox.query.feed;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds events into rows: a batch at once, in the transaction that moves the checkpoint, so that a row is never ahead of
 * it, nor behind. Rows depend on one subject's events in their order, or on sums: there is no order across subjects.
 *
 * @param <E> the events it listens to
 */
public interface Projection<E extends JuryboxEvent> {

    /** Names its checkpoint and its consumer group: never changes. */
    String name();

    /** Its tables, each with a generation as the first column of its key. */
    List<String> tables();

    /** These events and whatever is one of them; others it never sees, and nobody parses them for it. */
    Set<Class<? extends E>> listensTo();

    /**
     * Some events, at least one; those of a subject are in order. Where another transaction writes the same rows, both
     * lock them table by table in one order, and each table's rows by key.
     */
    void write(List<RecordedEvent<E>> events, int generation, JdbcClient rows);

    /**
     * Does deferred work, such as a ranking refresh, so that generations at the same position are comparable. Events
     * are not applied to the generation meanwhile; a background task may be at the same work.
     */
    default void settle(int generation, JdbcClient rows) {}

    /** A sentence for each thing that contradicts what another projection tells, having read as much. */
    default List<String> contradictions(int generation, JdbcClient rows) {
        return List.of();
    }
}
