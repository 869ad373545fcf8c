package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.freshness.ProgressUpdate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of some subjects, each as the lines of one event.
 *
 * @param known the id of its last line: whoever saw it knows everything up to there
 * @param tick the look that it is about
 * @param items null if all may have changed, so that a page has to be loaded again
 */
record ChangeNotification(EventId known, long tick, @Nullable Map<String, Item> items) {

    /** One subject's news, and the tools it is about. */
    record Item(String event, String data, Set<String> tools) {

        boolean concerns(Set<String> wanted) {
            return wanted.isEmpty() || tools.stream().anyMatch(wanted::contains);
        }
    }

    static ChangeNotification of(ProgressUpdate update, Map<String, Item> items) {
        return new ChangeNotification(EventId.of(update), update.number(), items);
    }

    /** The id comes with it: a page that loads again and then comes back by that id need not do so twice. */
    static ChangeNotification reload(ProgressUpdate update) {
        return new ChangeNotification(EventId.of(update), update.number(), null);
    }

    /** Only the last carries the id: who breaks off before it asks for all of them again. */
    byte[] forThoseInterestedIn(Set<String> tools) {
        return (items == null ? last("reload") : lines(items, tools) + last("position")).getBytes(UTF_8);
    }

    private static String lines(Map<String, Item> items, Set<String> tools) {
        return items.values().stream()
                .filter(item -> item.concerns(tools))
                .map(item -> "event: %s\ndata: %s\n\n".formatted(item.event(), item.data()))
                .collect(Collectors.joining());
    }

    private String last(String event) {
        return "id: %s\nevent: %s\ndata: {}\n\n".formatted(known, event);
    }
}
