package dev.jurybox.query.ranking;

import static java.util.Comparator.comparing;

import dev.jurybox.events.ComparisonEvent;
import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.events.JuryboxEvent;
import dev.jurybox.query.projection.RecordedEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pairs of one generation. They are written one row at a time, because editors are few. */
record PairTable(int generation, JdbcClient jdbc) {

    /** Writes pairs by name, the order in which all transactions lock them. The events of one pair keep their order. */
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
}
