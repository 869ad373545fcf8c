package dev.jurybox.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jurybox.query.progress.ProgressUpdate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The changes of some subjects, each rendered as one server-sent event.
 *
 * @param known the id of its last event: a client that received it has received everything up to there
 * @param tick the number of the progress update that it results from
 * @param items the events by subject; null if anything may have changed, so that a page has to be loaded again
 */
record ChangeNotification(EventId known, long tick, @Nullable Map<String, Item> items) {

    /** The event of one subject, and the tools that it concerns. */
    record Item(String event, String data, Set<String> tools) {

        boolean concerns(Set<String> wanted) {
            return wanted.isEmpty() || tools.stream().anyMatch(wanted::contains);
        }
    }

    static ChangeNotification of(ProgressUpdate update, Map<String, Item> items) {
        return new ChangeNotification(EventId.of(update), update.number(), items);
    }

    /**
     * The reload event carries the id, so a page that loads again and then reconnects with that id need not do so
     * twice.
     */
    static ChangeNotification reload(ProgressUpdate update) {
        return new ChangeNotification(EventId.of(update), update.number(), null);
    }

    /** Only the last event carries the id: a client that disconnects before it requests all of them again. */
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
