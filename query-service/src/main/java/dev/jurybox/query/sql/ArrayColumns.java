package dev.jurybox.query.sql;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Rows as one array per column, for a statement that handles all of them at once. */
public record ArrayColumns<R>(Collection<R> all) {

    public SqlArrayValue of(String type, Function<R, ? extends @Nullable Object> value) {
        return new SqlArrayValue(type, all.stream().map(value).toArray());
    }
}
