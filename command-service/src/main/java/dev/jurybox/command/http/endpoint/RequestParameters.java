package dev.jurybox.command.http.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a query into a record whose components are texts. */
final class RequestParameters {

    private RequestParameters() {}

    static boolean areTextsOf(Class<?> type) {
        return type.isRecord() && Arrays.stream(type.getRecordComponents())
                .allMatch(component -> component.getType() == String.class);
    }

    static EndpointArgument asRecord(Class<?> type) {
        var names = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
        var constructor = constructor(type);
        return request -> constructor.newInstance(values(request, names));
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            var types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] values(HttpServletRequest request, List<String> names) {
        return names.stream().map(name -> value(request, name)).toArray();
    }

    /** A parameter that is sent twice has both values. */
    private static @Nullable String value(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? null : String.join(",", values);
    }
}
