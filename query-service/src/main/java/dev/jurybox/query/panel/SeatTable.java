package dev.jurybox.query.panel;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The filled seats of one generation. */
record SeatTable(int generation, JdbcClient rows) {

    /** Null for a seat that fell empty. */
    void put(SortedMap<SeatOfTool, @Nullable Filled> lastWords) {
        var filled = new TreeMap<SeatOfTool, Filled>();
        var emptied = new TreeMap<>(lastWords);
        lastWords.forEach((seat, word) -> {
            if (word != null) filled.put(seat, word);
        });
        emptied.keySet().removeAll(filled.keySet());
        fill(filled);
        empty(emptied.keySet());
    }

    private void fill(SortedMap<SeatOfTool, Filled> seats) {
        if (seats.isEmpty()) return;
        rows.sql("""
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
                .param("tools", column("text", seats.keySet(), SeatOfTool::tool))
                .param("seats", column("text", seats.keySet(), SeatOfTool::seat))
                .param("scores", column("int", seats.values(), seat -> seat.review().score()))
                .param("recommendations", column("text", seats.values(), seat -> seat.review().recommendation().name()))
                .param("texts", column("text", seats.values(), seat -> seat.review().text()))
                .param("positions", column("bigint", seats.values(), Filled::position))
                .param("times", column("timestamptz", seats.values(), seat -> seat.recordedAt().toString()))
                .update();
    }

    private void empty(Collection<SeatOfTool> seats) {
        if (seats.isEmpty()) return;
        rows.sql("""
                delete from panel_seat p
                 using unnest(:tools, :seats) as e (tool, seat)
                 where p.generation = :generation
                   and p.tool = e.tool
                   and p.seat = e.seat""")
                .param("generation", generation)
                .param("tools", column("text", seats, SeatOfTool::tool))
                .param("seats", column("text", seats, SeatOfTool::seat))
                .update();
    }

    private static <T> SqlArrayValue column(String type, Collection<T> seats, Function<T, Object> value) {
        return new SqlArrayValue(type, seats.stream().map(value).toArray());
    }
}
