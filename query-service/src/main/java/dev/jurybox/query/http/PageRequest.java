package dev.jurybox.query.http;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list somebody asks for. An endpoint takes it as a model attribute.
 *
 * @param limit how many rows at most, as it was written
 * @param cursor what the page before gave to go on with
 */
public record PageRequest(@Nullable String limit, @Nullable String cursor) {

    private static final int LIMIT = 20;
    private static final int LIMIT_MAX = 100;

    public int rows() {
        if (limit == null) return LIMIT;
        if (!limit.matches("[1-9]\\d{0,2}") || Integer.parseInt(limit) > LIMIT_MAX) {
            throw ProblemException.invalidPage("A page has from 1 to %d rows.".formatted(LIMIT_MAX));
        }
        return Integer.parseInt(limit);
    }
}
