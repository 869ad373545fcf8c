package dev.jurybox.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;

/** Payloads are text and metadata is lines of key=value, because the engine must not depend on their format. */
final class TextConversion implements Converter {

    @Override
    public boolean canConvert(Type source, Type target) {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T convert(@Nullable Object input, Type target) {
        return (T) switch (input) {
            case null -> null;
            case String text when target == byte[].class -> text.getBytes(UTF_8);
            case Map<?, ?> map when target == byte[].class -> write(map).getBytes(UTF_8);
            case byte[] bytes when target == String.class -> new String(bytes, UTF_8);
            case byte[] bytes when target != byte[].class -> read(new String(bytes, UTF_8));
            default -> input;
        };
    }

    private static String write(Map<?, ?> map) {
        return new TreeMap<>(map).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String text) {
        return text.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {}
}
