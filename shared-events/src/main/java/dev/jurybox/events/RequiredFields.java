package dev.jurybox.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Refuses an event without a field that every event of its type has. JSON leaves out only what may be null. */
final class RequiredFields {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {

        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .toList();
        }
    };

    private RequiredFields() {}

    /** Returns the event itself, if neither it nor a record or list in it lacks a field. */
    static JuryboxEvent mustBeIn(@Nullable JuryboxEvent event) {
        if (event == null) throw new IllegalArgumentException("an event is null");
        check(event, event.getClass().getSimpleName());
        return event;
    }

    private static void check(Object value, String where) {
        if (value instanceof Collection<?> list) list.forEach(each -> check(present(each, where), where));
        if (!(value instanceof Record)) return;
        for (var component : COMPONENTS.get(value.getClass())) {
            var inner = read(component, value);
            var path = where + "." + component.getName();
            if (inner != null || !isOptional(component)) check(present(inner, path), path);
        }
    }

    private static Object present(@Nullable Object value, String where) {
        if (value == null) throw new IllegalArgumentException(where + " is missing");
        return value;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
