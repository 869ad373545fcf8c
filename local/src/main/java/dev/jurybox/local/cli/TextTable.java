package dev.jurybox.local.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rows of text in columns that are as wide as their widest cell. The first row is the head. */
record TextTable(List<List<String>> rows) {

    private static final String BETWEEN = "   ";
    private static final String NOTHING = "—";

    Stream<String> lines() {
        var columns = rows.getFirst().size();
        var widths = IntStream.range(0, columns)
                .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> IntStream.range(0, columns)
                .mapToObj(column -> row.get(column) + " ".repeat(widths[column] - width(row.get(column))))
                .collect(Collectors.joining(BETWEEN)).stripTrailing());
    }

    /** Texts come from users: what a terminal would obey is not printed. */
    static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return NOTHING;
        if (value.isArray()) return value.valueStream().map(TextTable::cell).collect(Collectors.joining(" "));
        return value.asString(value.toString()).replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
