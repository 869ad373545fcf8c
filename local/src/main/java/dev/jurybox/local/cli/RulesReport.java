package dev.jurybox.local.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules in force and those before, newest first, as people read them. */
record RulesReport(JsonNode answer) {

    private static final String INDENT = "    ";

    Stream<String> lines() {
        return Stream.concat(lines(answer, "is"), earlier().flatMap(version -> lines(version, "was")));
    }

    /** The history may begin with the rules in force. */
    private Stream<JsonNode> earlier() {
        return answer.path("history").valueStream()
                .filter(version -> version.path("version").asInt() < answer.path("version").asInt());
    }

    private static Stream<String> lines(JsonNode version, String verb) {
        var position = version.path("position");
        var since = position.isNumber()
                ? "since position %d, %s".formatted(position.asLong(), TextTable.cell(version.path("recordedAt")))
                : "from the beginning";
        var numbers = version.path("rules").propertyStream()
                .map(rule -> rule.getKey() + " " + TextTable.cell(rule.getValue()))
                .collect(Collectors.joining(", "));
        var reason = version.path("reason");
        return Stream.of(
                Stream.of("Version %d %s in force %s:".formatted(version.path("version").asInt(), verb, since)),
                Stream.of(INDENT + numbers),
                reason.isString() ? Stream.of(INDENT + TextTable.cell(reason)) : Stream.<String>empty())
                .flatMap(each -> each);
    }
}
