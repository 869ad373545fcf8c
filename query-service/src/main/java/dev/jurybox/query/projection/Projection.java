package dev.jurybox.query.projection;

import dev.jurybox.events.JuryboxEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Projects events into rows: a batch at once, in the transaction that moves the checkpoint, so that a row is neither
 * ahead of the checkpoint nor behind it. Rows depend on one subject's events in their order, or on sums: there is no
 * order across subjects.
 *
 * @param <E> the events it listens to
 */
public interface Projection<E extends JuryboxEvent> {

    /** Identifies its checkpoints and the consumer group that it has while it reads alone, and must never change. */
    String name();

    /** Its tables, each with a generation as the first column of its key. */
    List<String> tables();

    /** Tables that two equal generations may differ in, such as one that counts refreshes. Dropped with the generation. */
    default List<String> uncomparedTables() {
        return List.of();
    }

    /** The event types, each with its subtypes. Events of other types are neither passed to it nor parsed for it. */
    Set<Class<? extends E>> listensTo();

    /**
     * Applies at least one event; the events of a subject are in order. Where another transaction writes the same rows,
     * both lock them table by table in the same order, and the rows of each table by key.
     */
    void write(List<RecordedEvent<E>> events, int generation, JdbcClient jdbc);

    /**
     * Passes over events of excluded voters in a what-if. What depends on the time of the last event, and not on votes,
     * has to follow them nonetheless.
     */
    default void passOver(List<RecordedEvent<E>> excluded, int generation, JdbcClient jdbc) {}

    /**
     * Does deferred work, such as a ranking refresh, so that generations at the same position are comparable. No events
     * are applied to the generation meanwhile; a background task may do the same work concurrently.
     */
    default void finishDeferredWork(int generation, JdbcClient jdbc) {}

    /** How the rows of a new generation are loaded while they are not read. */
    default BulkLoad bulkLoad() {
        return BulkLoad.NONE;
    }

    /** Whether rows depend on the rules of the rankings, so that a what-if may ask for other ones. */
    default boolean dependsOnRules() {
        return false;
    }

    /**
     * The column that names the subject in each of its tables, if the rows of a subject follow from the events of that
     * subject alone. Null if they depend on others, as ranks do: then no subject is rebuilt by itself.
     */
    default @Nullable String subjectColumn() {
        return null;
    }

    /** What people compare of two generations in the terms of the field. Tables are compared in any case. */
    default List<DiffView> diffViews() {
        return List.of();
    }

    /** Returns a sentence for each contradiction with another projection that has applied the same events. */
    default List<String> contradictions(int generation, JdbcClient jdbc) {
        return List.of();
    }
}
