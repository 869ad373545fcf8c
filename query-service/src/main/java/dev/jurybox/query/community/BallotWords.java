package dev.jurybox.query.community;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The last words of a batch about some ballots, as arrays of a statement. */
record BallotWords(ArrayColumns<Map.Entry<Ballot, BallotChange>> rows) {

    static BallotWords of(SortedMap<Ballot, BallotChange> lastWords, Predicate<BallotChange> kind) {
        return new BallotWords(new ArrayColumns<>(
                lastWords.entrySet().stream().filter(word -> kind.test(word.getValue())).toList()));
    }

    int count() {
        return rows.all().size();
    }

    boolean isEmpty() {
        return rows.all().isEmpty();
    }

    SqlArrayValue choices() {
        return rows.of("text", word -> text(word.getValue().choice()));
    }

    /** Returns the statement with its parameters {@code generation}, {@code tools} and {@code voters}. */
    JdbcClient.StatementSpec in(String sql, int generation, JdbcClient jdbc) {
        return jdbc.sql(sql)
                .param("generation", generation)
                .param("tools", rows.of("text", word -> word.getKey().tool()))
                .param("voters", rows.of("text", word -> word.getKey().voter()));
    }

    private static @Nullable String text(@Nullable Object choice) {
        return choice == null ? null : choice.toString();
    }
}
