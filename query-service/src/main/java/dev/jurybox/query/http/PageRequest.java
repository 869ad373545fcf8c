package dev.jurybox.query.http;

import org.jspecify.annotations.Nullable;

/**
 * The page of a list that is requested. An endpoint takes it as a model attribute.
 *
 * @param limit the maximum number of rows
 * @param cursor the {@code next} of the previous page; without it, the first page
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
