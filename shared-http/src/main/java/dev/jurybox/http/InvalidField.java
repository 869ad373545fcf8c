package dev.jurybox.http;

import java.util.Comparator;

/**
 * A field or parameter that is not as it must be, in the {@code errors} of a problem. Validators find errors in any order;
 * sorted, the same request always has the same answer.
 *
 * @param message what it must be
 */
public record InvalidField(String field, String message) implements Comparable<InvalidField> {

    private static final Comparator<InvalidField> ORDER = Comparator
            .comparing(InvalidField::field)
            .thenComparing(InvalidField::message);

    @Override
    public int compareTo(InvalidField other) {
        return ORDER.compare(this, other);
    }
}
