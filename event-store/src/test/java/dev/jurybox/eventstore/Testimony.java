package dev.jurybox.eventstore;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The last known outcome of each append that a contender asked for. */
final class Testimony {

    private final Map<List<UUID>, Word> words = new ConcurrentHashMap<>();

    void hear(Word word) {
        words.put(word.events(), word);
    }

    void mustAgreeWith(Collection<StoredEvent> events) {
        var positions = events.stream().collect(toMap(StoredEvent::eventId, StoredEvent::position));
        assertThat(words.values().stream().filter(word -> !word.allows(found(word, positions))))
                .as("not what was said").isEmpty();
        assertThat(words.keySet().stream().flatMap(List::stream)).as("asked for").containsAll(positions.keySet());
    }

    private static List<Long> found(Word word, Map<UUID, Long> positions) {
        return word.events().stream().map(positions::get).filter(Objects::nonNull).toList();
    }
}
