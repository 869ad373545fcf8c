package dev.jurybox.eventstore;

import java.util.Set;

/**
 * The payload of an event: it states what the decision behind the event had read, so that the log alone shows whether
 * the decision was right.
 */
record Claim(String type, Set<String> tags, Boundary boundary, Sight sight) {

    String payload() {
        return "%s|%s|%d|%d".formatted(String.join("+", tags), boundary, sight.events(), sight.digest());
    }

    static Claim parse(String type, String payload) {
        var parts = payload.split("\\|", -1);
        return new Claim(type, Boundary.set(parts[0], "\\+"), Boundary.parse(parts[1]),
                new Sight(Integer.parseInt(parts[2]), Long.parseLong(parts[3])));
    }

    Sight seenAfter(long position, Sight before, Boundary boundary) {
        return boundary.matches(type, tags) ? before.plus(position) : before;
    }
}
