package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RulesReportTest {

    private static final String INITIAL = """
            "version": 2, "position": null, "recordedAt": null, "reason": null,
            "rules": {"panelVotes": 25, "heatHalfLifeHours": 72, "z": 1.959963984540054, "minimumVotes": 1}""";
    private static final String YOUNGER = """
            "version": 3, "position": 120, "recordedAt": "2026-11-30T16:00:00.5Z", "reason": "Last week says\\nmore.",
            "rules": {"panelVotes": 40, "heatHalfLifeHours": 24, "z": 1.645, "minimumVotes": 5}""";

    @Test
    void the_initial_rules_are_in_force_from_the_beginning() {
        assertThat(report("{\"rulesVersion\": 2, %s, \"history\": []}".formatted(INITIAL))).isEqualTo("""
                Version 2 is in force from the beginning:
                    panelVotes 25, heatHalfLifeHours 72, z 1.959963984540054, minimumVotes 1""");
    }

    @Test
    void the_rules_in_force_come_first_and_once() {
        var lines = """
                Version 3 is in force since position 120, 2026-11-30T16:00:00.5Z:
                    panelVotes 40, heatHalfLifeHours 24, z 1.645, minimumVotes 5
                    Last week says more.
                Version 2 was in force from the beginning:
                    panelVotes 25, heatHalfLifeHours 72, z 1.959963984540054, minimumVotes 1""";

        assertThat(report("{%s, \"history\": [{%s}]}".formatted(YOUNGER, INITIAL))).isEqualTo(lines);
        assertThat(report("{%s, \"history\": [{%1$s}, {%s}]}".formatted(YOUNGER, INITIAL))).isEqualTo(lines);
    }

    @Test
    void seats_are_named_where_not_all_count() {
        var some = YOUNGER.replace("5}", "5, \"seats\": [\"BUILDER\", \"SKEPTIC\"]}");

        assertThat(report("{%s, \"history\": []}".formatted(some)))
                .contains("minimumVotes 5, seats BUILDER SKEPTIC\n");
    }

    private static String report(String answer) {
        return new RulesReport(JsonMapper.shared().readTree(answer)).lines().collect(Collectors.joining("\n"));
    }
}
