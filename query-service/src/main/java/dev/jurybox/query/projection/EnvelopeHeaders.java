package dev.jurybox.query.projection;

import org.jspecify.annotations.Nullable;

/** The headers of an event, by the names of {@link dev.jurybox.events.EventHeaders}. */
@FunctionalInterface
public interface EnvelopeHeaders {

    @Nullable
    String get(String name);

    default String required(String name) {
        var value = get(name);
        if (value == null) throw new MissingHeaderException("the envelope has no " + name);
        return value;
    }
}
