package dev.jurybox.command.asyncapi;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.jurybox.events.ComparisonId;
import dev.jurybox.events.ToolId;
import dev.jurybox.http.openapi.SourceJavadoc;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of records as the codec writes them, with the words of their Javadoc. Schemas that several records share
 * are kept apart and referenced.
 */
final class PayloadSchemas {

    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final Map<Class<?>, String> PATTERNS = Map.of(
            ToolId.class, "^" + SLUG + "$",
            ComparisonId.class, "^" + SLUG + "-vs-" + SLUG + "$");

    private final Map<String, Object> shared = new TreeMap<>();
    private final SourceJavadoc javadoc = new SourceJavadoc();

    Map<String, Object> shared() {
        return shared;
    }

    Map<String, Object> of(Class<?> event) {
        var components = event.getRecordComponents();
        return Map.of(
                "type", "object",
                "additionalProperties", false,
                "required", Stream.of(components).filter(component -> !isNullable(component))
                        .map(RecordComponent::getName).toList(),
                "properties", Stream.of(components)
                        .collect(toMap(RecordComponent::getName, component -> field(event, component))));
    }

    /** Beside a reference nothing counts in this version of JSON Schema, so the type that it names is described. */
    private Map<String, Object> field(Class<?> event, RecordComponent component) {
        var schema = schema(component.getGenericType());
        return schema.containsKey("$ref")
                ? schema
                : described(schema, javadoc.getRecordClassParamJavadoc(event).get(component.getName()));
    }

    private static Map<String, Object> described(Map<String, Object> schema, @Nullable String description) {
        if (description == null || description.isEmpty()) return schema;
        var described = new TreeMap<>(schema);
        described.put("description", description);
        return described;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> schema(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType() == List.class -> Map.of(
                    "type", "array", "items", schema(list.getActualTypeArguments()[0]));
            case Class<?> number when List.of(int.class, Integer.class, long.class).contains(number) -> Map.of(
                    "type", "integer");
            case Class<?> number when number == BigDecimal.class -> Map.of("type", "number");
            case Class<?> text when text == String.class -> Map.of("type", "string");
            case Class<?> instant when instant == Instant.class -> Map.of("type", "string", "format", "date-time");
            case Class<?> ours when ours.isEnum() || ours.isRecord() -> reference(ours);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private Map<String, Object> reference(Class<?> type) {
        shared.put(type.getSimpleName(), described(schemaOf(type), javadoc.getClassJavadoc(type)));
        return Map.of("$ref", "#/components/schemas/" + type.getSimpleName());
    }

    private Map<String, Object> schemaOf(Class<?> type) {
        if (type.isEnum()) {
            return Map.of("type", "string", "enum", Stream.of(type.getEnumConstants()).map(Object::toString).toList());
        }
        return isWrittenAsText(type) ? text(type) : of(type);
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Stream.of(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static Map<String, Object> text(Class<?> type) {
        var pattern = PATTERNS.get(type);
        return pattern == null ? Map.of("type", "string") : Map.of("type", "string", "pattern", pattern);
    }
}
