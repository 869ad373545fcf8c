package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.freshness.Vector;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of some subjects, each as the lines of one event.
 *
 * @param known the id of its last line: whoever saw it knows everything up to there
 */
record News(Vector known, Map<String, Item> items) {

    static final News NONE = new News(new Vector(List.of()), Map.of());

    /** One subject's news, and the tools it is about. */
    record Item(String event, String data, Set<String> tools) {

        boolean concerns(Set<String> wanted) {
            return wanted.isEmpty() || tools.stream().anyMatch(wanted::contains);
        }
    }

    /** Only the last carries the id: who breaks off before it asks for all of them again. */
    byte[] forThoseInterestedIn(Set<String> tools) {
        var lines = items.values().stream()
                .filter(item -> item.concerns(tools))
                .map(item -> "event: %s\ndata: %s\n\n".formatted(item.event(), item.data()))
                .collect(Collectors.joining());
        return "%sid: %s\nevent: position\ndata: {}\n\n".formatted(lines, known).getBytes(UTF_8);
    }
}
