package dev.jurybox.eventstore;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** What one decision reads: events that have all tags and one of the types of at least one choice. */
record Boundary(List<Choice> choices) {

    static final Boundary NOTHING = new Boundary(List.of());

    /** An empty set of types means any type. */
    record Choice(Set<String> tags, Set<String> types) {

        boolean matches(String type, Set<String> tags) {
            return tags.containsAll(this.tags) && (types.isEmpty() || types.contains(type));
        }

        EventCriteria criteria() {
            var tagged = EventCriteria.havingTags(tags.stream().map(Boundary::tag).toArray(Tag[]::new));
            return types.isEmpty()
                    ? tagged.andBeingOfAnyType()
                    : tagged.andBeingOneOfTypes(types.stream().map(QualifiedName::new).collect(toUnmodifiableSet()));
        }
    }

    static Tag tag(String name) {
        return Tag.of("prize", name);
    }

    boolean matches(String type, Set<String> tags) {
        return choices.stream().anyMatch(choice -> choice.matches(type, tags));
    }

    EventCriteria criteria() {
        return EventCriteria.either(choices.stream().map(Choice::criteria).toList());
    }

    @Override
    public String toString() {
        return choices.stream()
                .map(choice -> String.join("+", choice.tags()) + ":" + String.join(",", choice.types()))
                .collect(joining("/"));
    }

    static Boundary parse(String text) {
        return new Boundary(words(text, "/").map(choice -> choice.split(":", -1))
                .map(sides -> new Choice(set(sides[0], "\\+"), set(sides[1], ",")))
                .toList());
    }

    static Set<String> set(String text, String separator) {
        return words(text, separator).collect(toUnmodifiableSet());
    }

    private static Stream<String> words(String text, String separator) {
        return text.isEmpty() ? Stream.of() : Stream.of(text.split(separator));
    }
}
