package dev.jurybox.query.panel;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The filled seats of one generation. */
record SeatTable(int generation, JdbcClient jdbc) {

    /** A null value stands for a seat that became empty. */
    void put(SortedMap<SeatOfTool, @Nullable FilledSeat> lastWords) {
        var filled = new TreeMap<SeatOfTool, FilledSeat>();
        var emptied = new TreeMap<>(lastWords);
        lastWords.forEach((seat, word) -> {
            if (word != null) filled.put(seat, word);
        });
        emptied.keySet().removeAll(filled.keySet());
        fill(filled);
        empty(emptied.keySet());
    }

    private void fill(SortedMap<SeatOfTool, FilledSeat> seats) {
        if (seats.isEmpty()) return;
        var places = new ArrayColumns<>(seats.keySet());
        var reviews = new ArrayColumns<>(seats.values());
        jdbc.sql("""
                insert into panel_seat (generation, tool, seat, score, recommendation, text, position, recorded_at)
                select :generation, s.*
                  from unnest(:tools, :seats, :scores, :recommendations, :texts, :positions, :times) as s
                    on conflict (generation, tool, seat) do update
                   set score = excluded.score,
                       recommendation = excluded.recommendation,
                       text = excluded.text,
                       position = excluded.position,
                       recorded_at = excluded.recorded_at""")
                .param("generation", generation)
                .param("tools", places.of("text", SeatOfTool::tool))
                .param("seats", places.of("text", SeatOfTool::seat))
                .param("scores", reviews.of("int", seat -> seat.review().score()))
                .param("recommendations", reviews.of("text", seat -> seat.review().recommendation().name()))
                .param("texts", reviews.of("text", seat -> seat.review().text()))
                .param("positions", reviews.of("bigint", FilledSeat::position))
                .param("times", reviews.of("timestamptz", seat -> seat.recordedAt().toString()))
                .update();
    }

    private void empty(Collection<SeatOfTool> seats) {
        if (seats.isEmpty()) return;
        var columns = new ArrayColumns<>(seats);
        jdbc.sql("""
                delete from panel_seat p
                 using unnest(:tools, :seats) as e (tool, seat)
                 where p.generation = :generation
                   and p.tool = e.tool
                   and p.seat = e.seat""")
                .param("generation", generation)
                .param("tools", columns.of("text", SeatOfTool::tool))
                .param("seats", columns.of("text", SeatOfTool::seat))
                .update();
    }
}
