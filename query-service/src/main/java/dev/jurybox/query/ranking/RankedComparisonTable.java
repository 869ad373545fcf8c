package dev.jurybox.query.ranking;

import static java.util.Comparator.comparing;

import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.RecordedEvent;
import dev.jurybox.query.sql.ArrayColumns;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The pairs of one generation, and how close their tools were to swapping ranks when that was computed last. */
record RankedComparisonTable(int generation, JdbcClient jdbc) {

    record DuePair(String pair, String left, String right) {}

    /** @param margin null if no number of votes reverses the order of the two, or one of them is not projected yet */
    record PairKeys(String pair, @Nullable Long margin, long votes, double activity) {}

    /**
     * Writes pairs by name, the order in which all transactions lock them. The events of one pair keep their order.
     * They are written one row at a time, because editors are few.
     */
    void put(List<RecordedEvent<JuryboxEvent>> events) {
        events.stream().sorted(comparing(each -> each.event().subject())).forEach(each -> {
            if (each.event() instanceof ComparisonEvent pair) put(pair, each.envelope().position());
        });
    }

    private void put(ComparisonEvent event, long position) {
        switch (event) {
            case ComparisonPublished e -> publish(e, position);
            case ComparisonUnpublished e -> unpublish(e);
        }
    }

    private void publish(ComparisonPublished event, long position) {
        jdbc.sql("""
                insert into ranked_comparison (generation, pair, left_tool, right_tool, published, listed, dirty)
                values (:generation, :pair, :left, :right, :position, true, true)
                    on conflict (generation, pair) do update
                   set left_tool = excluded.left_tool,
                       right_tool = excluded.right_tool,
                       published = excluded.published,
                       listed = true,
                       dirty = true""")
                .param("generation", generation)
                .param("pair", event.subject())
                .param("left", event.comparison().left().value())
                .param("right", event.comparison().right().value())
                .param("position", position)
                .update();
    }

    private void unpublish(ComparisonUnpublished event) {
        jdbc.sql("""
                update ranked_comparison
                   set listed = false,
                       dirty = true
                 where generation = :generation
                   and pair = :pair""")
                .param("generation", generation)
                .param("pair", event.subject())
                .update();
    }

    /** Locks the pairs of changed tools, and pairs that are due for another reason, at most {@code limit} of these. */
    List<DuePair> lockDue(Collection<String> changed, int limit) {
        return jdbc.sql("""
                select pair, left_tool, right_tool
                  from ranked_comparison
                 where generation = :generation
                   and pair in (
                       select pair
                         from ranked_comparison
                        where generation = :generation
                          and (left_tool = any (:tools) or right_tool = any (:tools))
                        union all (
                       select pair
                         from ranked_comparison
                        where generation = :generation
                          and dirty
                        order by pair
                        limit :limit))
                 order by pair
                   for update""")
                .param("generation", generation)
                .param("tools", new SqlArrayValue("text", changed.toArray()))
                .param("limit", limit)
                .query((row, _) -> new DuePair(
                        row.getString("pair"), row.getString("left_tool"), row.getString("right_tool")))
                .list();
    }

    void markDue(Collection<DuePair> pairs) {
        if (pairs.isEmpty()) return;
        jdbc.sql("""
                update ranked_comparison
                   set dirty = true
                 where generation = :generation
                   and pair = any (:pairs)
                   and not dirty""")
                .param("generation", generation)
                .param("pairs", new SqlArrayValue("text", pairs.stream().map(DuePair::pair).toArray()))
                .update();
    }

    void writeKeys(Collection<PairKeys> keys) {
        var columns = new ArrayColumns<>(keys);
        jdbc.sql("""
                update ranked_comparison c
                   set margin = r.margin,
                       votes = r.votes,
                       activity = r.activity,
                       dirty = false
                  from unnest(:pairs, :margins, :votes, :activities) as r (pair, margin, votes, activity)
                 where c.generation = :generation
                   and c.pair = r.pair""")
                .param("generation", generation)
                .param("pairs", columns.of("text", PairKeys::pair))
                .param("margins", columns.of("bigint", PairKeys::margin))
                .param("votes", columns.of("bigint", PairKeys::votes))
                .param("activities", columns.of("float8", PairKeys::activity))
                .update();
    }
}
