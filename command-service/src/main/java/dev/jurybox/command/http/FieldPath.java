package dev.jurybox.command.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamContext;

/** Where in a document something stands, as people write it: {@code name}, {@code lines[3].choice}. */
final class FieldPath {

    private FieldPath() {}

    static String of(JacksonException failure) {
        var path = new StringBuilder();
        for (var step : failure.getPath()) {
            append(path, step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName());
        }
        return path.toString();
    }

    /** A field's own name is part of its path only while its value is read. */
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
