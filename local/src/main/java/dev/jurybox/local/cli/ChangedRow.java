package dev.jurybox.local.cli;

import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A row of a diff, as cells of text. */
record ChangedRow(JsonNode row) {

    private static final int VALUE_MAX = 40;

    Stream<String> keyNames() {
        return row.path("key").propertyStream().map(each -> each.getKey());
    }

    /** Keys are whole, because rows are looked up by them. */
    Stream<String> keys() {
        return row.path("key").valueStream().map(TextTable::cell);
    }

    Stream<String> names() {
        return (row.path("after").isNull() ? row.path("before") : row.path("after")).propertyStream()
                .map(each -> each.getKey());
    }

    Stream<String> changedNames() {
        return names().filter(name -> !value("before", name).equals(value("after", name)));
    }

    /** The value before and after, or only one of them if they are the same. */
    String cell(String name) {
        var before = value("before", name);
        var after = value("after", name);
        return before.equals(after) ? shortened(after) : shortened(before) + " → " + shortened(after);
    }

    private String value(String side, String name) {
        return TextTable.cell(row.path(side).path(name));
    }

    private static String shortened(String value) {
        return value.length() <= VALUE_MAX ? value : value.substring(0, VALUE_MAX - 1) + "…";
    }
}
