package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A seat on the panel. The set of seats is configuration, so that a panel can grow. */
public record Seat(@JsonValue String value) {

    /** The names of seats, as a regular expression. */
    public static final String NAME = "[A-Z][A-Z0-9_]{0,39}";

    private static final Pattern PATTERN = Pattern.compile(NAME);

    @JsonCreator
    public Seat {
        if (!isValid(value)) throw new IllegalArgumentException("not a seat: " + value);
    }

    public static boolean isValid(String value) {
        return PATTERN.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
