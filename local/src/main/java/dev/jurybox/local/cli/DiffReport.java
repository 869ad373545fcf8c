package dev.jurybox.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The diff of two generations, as people read it: views if any differs, else tables, and the totals of all tables. */
record DiffReport(String headline, JsonNode diff) {

    static final int ROWS_MAX = 10;

    private static final String INDENT = "    ";

    static DiffReport ofPromotion(JsonNode diff) {
        return new DiffReport("If generation %d took the place of generation %d, which is live:"
                .formatted(diff.path("generation").asInt(), diff.path("live").asInt()), diff);
    }

    Stream<String> lines() {
        var views = diff.path("views");
        var sections = views.isEmpty() ? diff.path("tables") : views;
        return Stream.of(
                Stream.of("", headline),
                sections.valueStream().flatMap(section -> lines(section, !views.isEmpty())),
                Stream.of("", "Rows of tables:"),
                diff.path("tables").valueStream().map(table -> INDENT + title(table)))
                .flatMap(each -> each);
    }

    private static Stream<String> lines(JsonNode section, boolean whole) {
        var rows = section.path("rows").valueStream().limit(ROWS_MAX).map(ChangedRow::new).toList();
        var names = rows.stream().flatMap(row -> whole ? row.names() : row.changedNames()).distinct().toList();
        var cells = new ArrayList<List<String>>();
        cells.add(Stream.concat(rows.getFirst().keyNames(), names.stream()).toList());
        rows.forEach(row -> cells.add(Stream.concat(row.keys(), names.stream().map(row::cell)).toList()));
        var more = section.path("added").asLong() + section.path("removed").asLong() + section.path("changed").asLong()
                - rows.size();
        return Stream.of(
                Stream.of("", title(section)),
                new TextTable(cells).lines().map(INDENT::concat),
                more > 0 ? Stream.of("%sand %d more".formatted(INDENT, more)) : Stream.<String>empty())
                .flatMap(each -> each);
    }

    private static String title(JsonNode section) {
        return "%s: %d added, %d removed, %d changed".formatted(section.path("name").asString(),
                section.path("added").asLong(), section.path("removed").asLong(), section.path("changed").asLong());
    }
}
