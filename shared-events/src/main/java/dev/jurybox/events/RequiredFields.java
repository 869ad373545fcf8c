package dev.jurybox.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses an event without a field that every event of its type has. JSON leaves out only what may be null. */
final class RequiredFields {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {

        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(Field::of)
                    .toList();
        }
    };

    private record Field(String name, Method accessor, boolean isOptional) {

        static Field of(RecordComponent component) {
            return new Field(component.getName(), component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable
        Object of(Object value) {
            try {
                return accessor.invoke(value);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private RequiredFields() {}

    /** Returns the event itself, if neither it nor a record or list in it lacks a field. */
    static JuryboxEvent mustBeIn(@Nullable JuryboxEvent event) {
        if (event == null) throw new IllegalArgumentException("an event is null");
        var missing = firstMissing(event);
        if (missing == null) return event;
        throw new IllegalArgumentException(event.getClass().getSimpleName() + missing + " is missing");
    }

    /** Returns the path from a value to the first field that is missing in it. Null if there is none. */
    private static @Nullable String firstMissing(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Collection<?> list -> list.stream()
                    .map(RequiredFields::firstMissing).filter(Objects::nonNull).findFirst().orElse(null);
            case Record composite -> firstMissing(composite);
            default -> null;
        };
    }

    private static @Nullable String firstMissing(Record composite) {
        for (var field : FIELDS.get(composite.getClass())) {
            var value = field.of(composite);
            if (value == null && field.isOptional()) continue;
            var missing = firstMissing(value);
            if (missing != null) return "." + field.name() + missing;
        }
        return null;
    }
}
