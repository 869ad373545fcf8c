package dev.jurybox.local.cli;

import static java.util.stream.Collectors.joining;

import dev.jurybox.local.exit.ExitCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Drafts the rules of a file, puts them in force, and prints what changed. */
public record AdoptRulesCommand(Path root, RulesAdoption adoption) {

    public ExitCode run() {
        var rules = new RulesFile(adoption.file()).read().toString();
        try (var queries = OperatorApi.ofQueries(root); var commands = OperatorApi.ofCommands(root)) {
            adopt(rules, new RulesApi(queries, commands)).forEach(System.out::println);
            return ExitCode.OK;
        }
    }

    Stream<String> adopt(String rules, RulesApi api) {
        var before = api.inForce();
        var version = adoption.expectedVersion().orElseGet(() -> before.path("version").asInt());
        var receipt = api.adopt(api.draft(rules), version, adoption.reason());
        if (!receipt.path("changed").asBoolean()) {
            return Stream.of("These rules are in force already, as version %d. Nothing was recorded."
                    .formatted(receipt.path("revision").asInt()));
        }
        return Stream.concat(
                Stream.of("Version %d of the rules is in force from position %d on:".formatted(
                        receipt.path("revision").asInt(), receipt.path("position").asLong())),
                changes(before.path("rules"), JsonMapper.shared().readTree(rules)));
    }

    /** Seats may be missing on either side, because all of them count then. */
    private static Stream<String> changes(JsonNode before, JsonNode after) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("rule", "before", "after"));
        Stream.of(before, after).flatMap(JsonNode::propertyStream).map(Map.Entry::getKey).distinct()
                .map(rule -> List.of(rule, cell(before.path(rule)), cell(after.path(rule))))
                .filter(row -> !row.get(1).equals(row.get(2)))
                .forEach(rows::add);
        return new TextTable(rows).lines().map("    "::concat);
    }

    /** Seats are in order and each once, as in the rules in force, however the file has them. */
    private static String cell(JsonNode rule) {
        return rule.isArray()
                ? rule.valueStream().map(TextTable::cell).distinct().sorted().collect(joining(" "))
                : TextTable.cell(rule);
    }
}
