package dev.jurybox.command.asyncapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.jurybox.events.EventType;
import dev.jurybox.events.EventTypes;
import dev.jurybox.events.JuryboxEvent;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Generates the AsyncAPI document of the topic. Schemas of the newest revisions come from the event classes, those of
 * former revisions from files.
 */
final class EventsDocument {

    private static final List<EventType> FORMER = Stream
            .of("ToolRegistered", "PanelVerdictChanged", "RulesDrafted", "RulesAdopted")
            .map(name -> new EventType(name, 1)).toList();
    static final Path GOLDEN = Path.of("../shared-events/src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT).build();

    private final PayloadSchemas payloads = new PayloadSchemas();
    private final Properties summaries = new Properties();
    private final Map<String, Object> messages = new TreeMap<>();

    private EventsDocument() throws IOException {
        summaries.load(new StringReader(resource("summaries.properties")));
    }

    static String generate() throws IOException {
        return new EventsDocument().write();
    }

    /** The type of every event, in its newest revision. */
    static Stream<EventType> newest() {
        return leaves(JuryboxEvent.class).map(event -> EventTypes.of(event).orElseThrow());
    }

    private String write() {
        leaves(JuryboxEvent.class).forEach(event -> addMessage(EventTypes.of(event).orElseThrow(), payloads.of(event)));
        FORMER.forEach(type -> addMessage(type, JSON.readTree(resource(type + ".json"))));
        var schemas = new TreeMap<>(payloads.shared());
        schemas.put(HeaderSchema.NAME, HeaderSchema.ofAny());
        return JSON.writeValueAsString(Map.of(
                "asyncapi", "3.0.0",
                "info", Map.of("title", "Jurybox events", "version", "1", "description", resource("description.md")),
                "defaultContentType", "application/json",
                "channels", Map.of("events", channel()),
                "operations", Map.of("relay", Map.of("action", "send", "summary", "Copies the log, in order.",
                        "channel", reference("channels", "events"))),
                "components", Map.of("messages", messages, "schemas", schemas))) + "\n";
    }

    private Map<String, Object> channel() {
        return Map.of(
                "address", "jurybox.events",
                "description", "In as many partitions as the log has, which were chosen when it was first set up.",
                "messages", messages.keySet().stream()
                        .collect(toMap(name -> name, name -> reference("components/messages", name))),
                "bindings", Map.of("kafka", Map.of("partitions", 12, "bindingVersion", "0.5.0",
                        "topicConfiguration", Map.of("retention.ms", -1, "retention.bytes", -1))));
    }

    private void addMessage(EventType type, Object payload) {
        messages.put(type.toString(), Map.of(
                "name", type.name(),
                "title", "%s, revision %d".formatted(type.name(), type.revision()),
                "summary", requireNonNull(summaries.getProperty(type.name()), type::name),
                "headers", HeaderSchema.of(type),
                "payload", payload,
                "correlationId", Map.of("location", "$message.header#/correlationId"),
                "examples", List.of(Map.of("payload", JSON.readTree(golden(type)))),
                "bindings", Map.of("kafka", Map.of("bindingVersion", "0.5.0",
                        "key", Map.of("type", "string", "description", "The subject.")))));
    }

    private static Map<String, Object> reference(String where, String name) {
        return Map.of("$ref", "#/" + where + "/" + name);
    }

    static byte[] golden(EventType type) {
        try {
            return Files.readAllBytes(GOLDEN.resolve(type + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var file = EventsDocument.class.getResourceAsStream("/asyncapi/" + name)) {
            return new String(requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Class<?>> leaves(Class<?> family) {
        return family.isSealed()
                ? Stream.of(family.getPermittedSubclasses()).flatMap(EventsDocument::leaves)
                : Stream.of(family);
    }
}
