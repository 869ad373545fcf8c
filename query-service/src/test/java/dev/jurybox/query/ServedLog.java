package dev.jurybox.query;

import static dev.jurybox.query.QueryService.json;

import dev.jurybox.local.recount.DisregardedEvents;
import dev.jurybox.local.recount.LogEvent;
import dev.jurybox.local.verify.LogSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The log of a topic, read over HTTP for a second count.
 *
 * @param altered what the second count reads instead of an event
 */
public record ServedLog(TestTopic topic, HttpClient http, UnaryOperator<LogEvent> altered) implements LogSource {

    private static final int PAGE_LIMIT = 1_000;

    public static ServedLog of(TestTopic topic) {
        return new ServedLog(topic, HttpClient.newHttpClient(), UnaryOperator.identity());
    }

    public ServedLog altered(UnaryOperator<LogEvent> altered) {
        return new ServedLog(topic, http, altered);
    }

    @Override
    public long head() {
        return get("/api/log/head").path("position").asLong();
    }

    @Override
    public void read(long after, long through, Consumer<LogEvent> reader) {
        for (var begin = after; begin < through; begin += PAGE_LIMIT) {
            get("/api/log?after=%d&through=%d&limit=%d".formatted(begin, through, PAGE_LIMIT)).path("events")
                    .forEach(event -> reader.accept(altered.apply(event(event))));
        }
    }

    @Override
    public List<LogEvent> disregards() {
        var events = new ArrayList<LogEvent>();
        read(0, head(), event -> {
            if (event.type().equals(DisregardedEvents.TYPE)) events.add(event);
        });
        return events;
    }

    private static LogEvent event(JsonNode event) {
        return new LogEvent(event.path("position").asLong(), event.path("type").asString(),
                event.path("revision").asInt(), event.path("subject").asString(),
                Instant.parse(event.path("recordedAt").asString()), event.path("payload").binaryValue());
    }

    private JsonNode get(String path) {
        var request = HttpRequest.newBuilder(URI.create(topic.logUrl() + path)).build();
        return json(http.sendAsync(request, BodyHandlers.ofString()).join().body());
    }
}
