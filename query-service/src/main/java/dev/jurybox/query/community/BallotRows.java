package dev.jurybox.query.community;

import dev.jurybox.query.sql.ArrayColumns;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The changes that a batch makes to some ballots, as arrays of a statement. */
record BallotRows(ArrayColumns<Map.Entry<Ballot, BallotChange>> columns) {

    static BallotRows of(SortedMap<Ballot, BallotChange> changes, Predicate<BallotChange> kind) {
        return new BallotRows(new ArrayColumns<>(
                changes.entrySet().stream().filter(change -> kind.test(change.getValue())).toList()));
    }

    int count() {
        return columns.all().size();
    }

    boolean isEmpty() {
        return columns.all().isEmpty();
    }

    SqlArrayValue choices() {
        return columns.of("text", change -> text(change.getValue().choice()));
    }

    /** Returns the statement with its parameters {@code generation}, {@code tools} and {@code voters}. */
    JdbcClient.StatementSpec in(String sql, int generation, JdbcClient jdbc) {
        return jdbc.sql(sql)
                .param("generation", generation)
                .param("tools", columns.of("text", change -> change.getKey().tool()))
                .param("voters", columns.of("text", change -> change.getKey().voter()));
    }

    private static @Nullable String text(@Nullable Object choice) {
        return choice == null ? null : choice.toString();
    }
}
