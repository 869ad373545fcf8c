package dev.jurybox.eventstore;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws decisions over only a few tags, so that they conflict with each other. A new set of tags begins every
 * {@code EVENTS_IN_AN_ERA} positions.
 */
final class Chance {

    private static final List<String> TYPES = List.of("Claimed", "Moved", "Dropped");
    private static final int TAGS = 5;
    private static final int EVENTS_IN_AN_ERA = 250;

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    long seed() {
        return random.nextLong();
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    Set<String> tags(long position) {
        var tags = new TreeSet<String>();
        for (int i = upTo(2); i > 0; i--)
            tags.add(tag(position));
        return tags;
    }

    /** Draws one tag, or the intersection or the union of two. */
    Boundary boundary(long position) {
        return switch (random.nextInt(4)) {
            case 0 -> new Boundary(List.of(choice(tags(position))));
            case 1 -> new Boundary(List.of(choice(Set.of(tag(position))), choice(Set.of(tag(position)))));
            default -> new Boundary(List.of(choice(Set.of(tag(position)))));
        };
    }

    private Boundary.Choice choice(Set<String> tags) {
        return new Boundary.Choice(tags, oneIn(2) ? Set.of() : new TreeSet<>(List.of(type(), type())));
    }

    private String tag(long position) {
        return "%d.%d".formatted(position / EVENTS_IN_AN_ERA, random.nextInt(TAGS));
    }
}
