package dev.jurybox.command.axon;

import dev.jurybox.events.EventCodec;
import dev.jurybox.events.JuryboxEvent;
import java.lang.reflect.Type;
import java.util.Map;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Converts events to and from bytes in the log, by the codec both services share. Metadata is a plain JSON object. */
final class EventPayloadConverter implements Converter {

    private final EventCodec codec;
    private final JsonMapper json = JsonMapper.shared();

    EventPayloadConverter(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public boolean canConvert(Type source, Type target) {
        return source.equals(target) || source == byte[].class || target == byte[].class;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        return (T) switch (input) {
            case null -> null;
            case JuryboxEvent event when target == byte[].class -> codec.encode(event);
            case Map<?, ?> metadata when target == byte[].class -> json.writeValueAsBytes(metadata);
            case byte[] bytes when target instanceof StoredEventType storedEventType ->
                codec.decode(storedEventType.event(), bytes);
            case JuryboxEvent event when target instanceof StoredEventType -> event;
            case byte[] bytes when target != byte[].class -> json.readValue(bytes, json.constructType(target));
            default -> same(input, target);
        };
    }

    private static Object same(Object input, Type target) {
        if (target instanceof Class<?> type && type.isInstance(input)) return input;
        throw new ConversionException("nothing turns %s into %s".formatted(input.getClass().getName(), target));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("codec", codec);
    }
}
