package dev.jurybox.query.comparison;

import static java.time.ZoneOffset.UTC;

import dev.jurybox.events.ComparisonEvent.ComparisonPublished;
import dev.jurybox.events.ComparisonEvent.ComparisonUnpublished;
import dev.jurybox.query.projection.EventEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comparisons of one generation. They change rarely, so rows are written one at a time. */
record ComparisonTable(int generation, JdbcClient jdbc) {

    /** A pair that is published again starts with a new row. */
    void publish(ComparisonPublished event, EventEnvelope envelope) {
        deleteWithdrawn(event.subject());
        jdbc.sql("""
                insert into comparison (generation, pair, left_tool, right_tool, headline, left_label, left_ship,
                                        left_skip, right_label, right_ship, right_skip, published, published_at)
                values (:generation, :pair, :left, :right, :headline, :leftLabel, :leftShip,
                        :leftSkip, :rightLabel, :rightShip, :rightSkip, :published, :publishedAt)""")
                .param("generation", generation)
                .param("pair", event.subject())
                .param("left", event.comparison().left().value())
                .param("right", event.comparison().right().value())
                .param("headline", event.headline())
                .param("leftLabel", event.left().label().name())
                .param("leftShip", event.left().ship())
                .param("leftSkip", event.left().skip())
                .param("rightLabel", event.right().label().name())
                .param("rightShip", event.right().ship())
                .param("rightSkip", event.right().skip())
                .param("published", envelope.position())
                .param("publishedAt", envelope.recordedAt().atOffset(UTC))
                .update();
    }

    private void deleteWithdrawn(String pair) {
        jdbc.sql("""
                delete from comparison
                 where generation = :generation
                   and pair = :pair
                   and withdrawn is not null""")
                .param("generation", generation)
                .param("pair", pair)
                .update();
    }

    void withdraw(ComparisonUnpublished event) {
        jdbc.sql("update comparison set withdrawn = :reason where generation = :generation and pair = :pair")
                .param("generation", generation)
                .param("pair", event.subject())
                .param("reason", event.reason())
                .update();
    }
}
