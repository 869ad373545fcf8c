package dev.jurybox.query.feed;

import org.jspecify.annotations.Nullable;

/** What stands on an event's envelope, by the names of {@link dev.jurybox.events.EventHeaders}. */
@FunctionalInterface
public interface Headers {

    @Nullable
    String get(String name);

    default String required(String name) {
        var value = get(name);
        if (value == null) throw new UnreadableEventException("the envelope has no " + name);
        return value;
    }
}
