package dev.jurybox.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Converts events to and from the bytes in the log and on Kafka. Unknown content fails and is never dropped. */
public final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_NULL))
            .build();

    /** The types are few, and the reader of each is looked up once. */
    private final Map<EventType, ObjectReader> readers = new ConcurrentHashMap<>();

    public byte[] encode(JuryboxEvent event) {
        return json.writeValueAsBytes(event);
    }

    /**
     * Reads any revision that was ever stored, and returns the event in its newest revision. What fails here cannot be
     * read: all that depend on the event agree on that.
     */
    public JuryboxEvent decode(EventType type, byte[] payload) {
        try {
            return RequiredFields.mustBeIn(read(type, payload));
        } catch (StackOverflowError | LinkageError e) {
            throw new IllegalArgumentException("%s cannot be read".formatted(type), e);
        }
    }

    private @Nullable JuryboxEvent read(EventType type, byte[] payload) {
        var upcast = EventUpcasts.from(type);
        return upcast == null
                ? readerOf(type).readValue(payload)
                : read(type.next(), upcast.apply(json.readValue(payload, ObjectNode.class)));
    }

    private ObjectReader readerOf(EventType type) {
        return readers.computeIfAbsent(type, each -> json.readerFor(EventTypes.classOf(each)));
    }

    private JuryboxEvent read(EventType type, ObjectNode event) {
        var upcast = EventUpcasts.from(type);
        return upcast == null
                ? json.treeToValue(event, EventTypes.classOf(type))
                : read(type.next(), upcast.apply(event));
    }
}
