package dev.jurybox.query.rebuild;

import dev.jurybox.query.database.AdvisoryLock;
import dev.jurybox.query.database.DurableTransaction;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes table {@code generation}. Progress and outcomes are written durably. */
@Component
class GenerationRepository {

    private static final String BUILDING = "state = 'BUILDING'";

    private final JdbcClient jdbc;
    private final DurableTransaction transaction;

    GenerationRepository(JdbcClient jdbc, DurableTransaction transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Returns the number of the new generation. Fails with a duplicate key if one is being built or paused. */
    int begin(String projection, int live, RebuildRequest request) {
        return jdbc.sql("""
                insert into generation (projection, generation, state, rate, what_if)
                select :projection, greatest(:live, coalesce(max(generation), 0)) + 1, 'BUILDING', cast(:rate as int),
                       cast(:whatIf as jsonb)
                  from generation
                 where projection = :projection
                returning generation""")
                .param("projection", projection)
                .param("live", live)
                .param("rate", request.limit().rate())
                .param("whatIf", request.whatIf() == null ? null : request.whatIf().written())
                .query(Integer.class).single();
    }

    void resumed(Generation generation, HeadSnapshot headSnapshot, long events) {
        writeProgress(generation, """
                resumed_at = now(), resumed_events = :events,
                cut_position = :position, cut_partitions = :partitions, trouble = null""", Map.of(
                "events", events, "position", headSnapshot.position(),
                "partitions", new SqlArrayValue("bigint", headSnapshot.partitions().toArray())));
    }

    void read(Generation generation, long events) {
        writeProgress(generation, "events = :events, read_at = coalesce(read_at, now())", Map.of("events", events));
    }

    void built(Generation generation, GenerationComparison comparison) {
        writeProgress(generation, "state = 'BUILT', finished_at = now(), " + GenerationComparison.ASSIGNMENTS,
                comparison.columns());
    }

    void builtWithoutComparison(Generation generation, String why) {
        ended(generation, GenerationState.BUILT, why);
    }

    void failed(Generation generation, @Nullable String why) {
        ended(generation, GenerationState.FAILED, String.valueOf(why));
    }

    private void ended(Generation generation, GenerationState state, String why) {
        change(generation, "state = :state, finished_at = now(), trouble = :why", BUILDING,
                Map.of("state", state.name(), "why", why));
    }

    void hindered(Generation generation, String why) {
        change(generation, "trouble = :why", BUILDING, Map.of("why", why));
    }

    /** Throws if the rebuild was cancelled or paused meanwhile: what is read from then on would not be known. */
    private void writeProgress(Generation generation, String changes, Map<String, ? extends @Nullable Object> values) {
        if (!change(generation, changes, BUILDING, values))
            throw new RebuildStoppedException(generation.projection(), generation.number());
    }

    /** A replaced generation is dropped, any other one cancelled. Changes nothing if it is live or at its end. */
    void cancel(Generation generation) {
        change(generation, """
                state = case state when 'KEPT' then 'DROPPED' else 'CANCELLED' end,
                finished_at = now()""", "state in ('BUILDING', 'PAUSED', 'BUILT', 'KEPT')", Map.of());
    }

    /** Changes a generation durably. Returns false, and changes nothing, if the condition does not hold. */
    boolean change(
            Generation generation, String changes, String condition, Map<String, ? extends @Nullable Object> values) {
        return transaction.execute(_ -> {
            AdvisoryLock.awaitGeneration(jdbc, generation.projection(), generation.number());
            return update(generation.projection(), generation.number(), changes, condition, values) > 0;
        });
    }

    void keepReplaced(String projection, int generation) {
        jdbc.sql("""
                insert into generation (projection, generation, state, finished_at)
                values (:projection, :generation, 'KEPT', now())
                    on conflict (projection, generation) do update
                   set state = excluded.state,
                       finished_at = excluded.finished_at""")
                .param("projection", projection)
                .param("generation", generation)
                .update();
    }

    /** Marks the generation as live, and withdraws an upgrade's earlier request to promote another one. */
    void makeLive(String projection, int generation) {
        update("""
                state = case generation when :generation then 'LIVE' else state end,
                       promote_when_built = false""",
                "projection = :projection and (generation = :generation or promote_when_built)",
                Map.of("projection", projection, "generation", generation));
    }

    /** Drops the generations that were not promoted, or not promoted again, for a day. */
    void dropExpired() {
        transaction.run(() -> update("state = 'DROPPED'", """
                (state = 'KEPT' or state = 'BUILT' and not promote_when_built)
                   and finished_at < now() - interval '1 day'""", Map.of()));
    }

    /** The diff quotes rows, so it is deleted with them. */
    void markEmpty(String projection, int generation) {
        update(projection, generation, "empty = true, diff = null", "true", Map.of());
    }

    private int update(
            String projection, int generation, String changes, String condition,
            Map<String, ? extends @Nullable Object> values) {
        var all = new HashMap<String, @Nullable Object>(values);
        all.put("projection", projection);
        all.put("generation", generation);
        return update(changes, "projection = :projection and generation = :generation and " + condition, all);
    }

    /** Changes all generations to which the condition applies, in the transaction of the caller. */
    int update(String changes, String condition, Map<String, ? extends @Nullable Object> values) {
        return jdbc.sql("""
                update generation
                   set %s
                 where %s""".formatted(changes, condition))
                .params(values)
                .update();
    }
}
