package dev.jurybox.http.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** The path of a field in a document, as people write it: {@code name}, {@code lines[3].choice}. */
final class FieldPath {

    private FieldPath() {}

    static String of(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            append(path, step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName());
        }
        return path.toString();
    }

    /** The name of a field is part of the path only while the field's value is read. */
    static String of(TokenStreamContext place) {
        var parent = place.getParent();
        if (parent == null) return "";
        var path = new StringBuilder(of(parent));
        if (place.inArray()) append(path, "[" + place.getCurrentIndex() + "]");
        if (place.inObject() && place.currentName() != null) append(path, place.currentName());
        return path.toString();
    }

    private static void append(StringBuilder path, String step) {
        if (!path.isEmpty() && !step.startsWith("[")) path.append('.');
        path.append(step);
    }
}
