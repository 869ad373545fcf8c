package dev.jurybox.eventstore;

import java.util.List;

/** Texts as the text of an array, for a column of arrays, which the driver cannot bind. */
final class ArrayLiteral {

    private ArrayLiteral() {}

    static String of(List<String> texts) {
        if (texts.isEmpty()) return "{}";
        var literal = new StringBuilder("{");
        for (var text : texts) {
            if (literal.length() > 1) literal.append(',');
            literal.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return literal.append('}').toString();
    }
}
