package dev.jurybox.query.community;

import dev.jurybox.events.Choice;
import dev.jurybox.query.rows.Columns;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One row a voter and tool: what each says now. Counting people finds what counting events might get wrong. */
record BallotBox(int generation, JdbcClient rows) {

    /** Null for a voter who took it back. */
    void put(SortedMap<Ballot, @Nullable Choice> lastWords) {
        keep(lastWords.entrySet().stream().filter(word -> word.getValue() != null).toList());
        remove(lastWords.entrySet().stream().filter(word -> word.getValue() == null).toList());
    }

    private void keep(List<Map.Entry<Ballot, @Nullable Choice>> words) {
        if (words.isEmpty()) return;
        var columns = new Columns<>(words);
        rows.sql("""
                insert into ballot_box (generation, tool, voter, choice)
                select :generation, b.tool, b.voter, b.choice
                  from unnest(:tools, :voters, :choices) as b (tool, voter, choice)
                    on conflict (generation, tool, voter) do update
                   set choice = excluded.choice""")
                .param("generation", generation)
                .param("tools", columns.of("text", word -> word.getKey().tool()))
                .param("voters", columns.of("text", word -> word.getKey().voter()))
                .param("choices", columns.of("text", word -> String.valueOf(word.getValue())))
                .update();
    }

    private void remove(List<Map.Entry<Ballot, @Nullable Choice>> words) {
        if (words.isEmpty()) return;
        var columns = new Columns<>(words);
        rows.sql("""
                delete from ballot_box b
                 using unnest(:tools, :voters) as r (tool, voter)
                 where b.generation = :generation
                   and b.tool = r.tool
                   and b.voter = r.voter""")
                .param("generation", generation)
                .param("tools", columns.of("text", word -> word.getKey().tool()))
                .param("voters", columns.of("text", word -> word.getKey().voter()))
                .update();
    }
}
