package dev.jurybox.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void data_is_kept_in_the_repository_by_default() {
        var repository = Path.of("/repository");

        assertThat(CommandLine.read(List.of("up")).data(repository)).isEqualTo(Path.of("/repository/.jurybox"));
        assertThat(CommandLine.read(List.of("up", "--data", "/else/where")).data(repository))
                .isEqualTo(Path.of("/else/where"));
    }

    @Test
    void the_port_base_is_a_number() {
        assertThat(CommandLine.read(List.of("up", "--port-base", "9000")).portBase()).contains(9_000);
    }

    @Test
    void rebuild_requires_the_name_of_a_projection() {
        var commandLine = CommandLine.read(List.of("rebuild", "community-tally", "--promote"));

        assertThat(commandLine.projection()).isEqualTo("community-tally");
        assertThat(commandLine.has("--promote")).isTrue();
        assertThatThrownBy(() -> CommandLine.read(List.of("rebuild")).projection())
                .hasMessage("Name a projection, or --all: see ./jurybox rebuild --help.");
    }

    @Test
    void rebuild_accepts_a_diff_by_its_digest() {
        assertThat(CommandLine.read(List.of("rebuild", "rankings", "--accept", "3f9a")).acceptedDiff())
                .contains("3f9a");
        assertThat(CommandLine.read(List.of("rebuild", "rankings", "--rollback")).acceptedDiff()).isEmpty();
    }

    @Test
    void a_rebuild_has_no_rate_unless_one_is_given() {
        assertThat(CommandLine.read(List.of("rebuild", "rankings", "--resume")).rate()).isEmpty();
        assertThat(CommandLine.read(List.of("rebuild", "rankings", "--rate", "5000", "--resume", "--promote")).rate())
                .hasValue(5_000);
    }

    @Test
    void a_token_takes_several_seats_and_defaults_its_name_and_days() {
        var commandLine = CommandLine
                .read(List.of("token", "--role", "reviewer", "--seat", "SKEPTIC", "--seat", "BUILDER"));

        assertThat(commandLine.office().seats()).containsExactly("SKEPTIC", "BUILDER");
        assertThat(commandLine.name()).isEqualTo("reviewer");
        assertThat(commandLine.days()).isEqualTo(30);
    }

    @Test
    void the_key_option_takes_a_file_or_a_dash_for_standard_input() {
        assertThat(CommandLine.read(List.of("token", "--role", "editor", "--key", "people.key")).key())
                .contains("people.key");
        assertThat(CommandLine.read(List.of("token", "--role", "editor", "--key", "-")).key()).contains("-");
    }

    @Test
    void the_validity_of_a_token_is_limited_to_3650_days() {
        var commandLine = CommandLine.read(List.of("token", "--role", "editor", "--days", "3651"));

        assertThatThrownBy(commandLine::days).hasMessage("--days is a number from 1 to 3650, not 3651.");
    }

    @Test
    void a_verification_is_deep_only_if_asked_and_draws_its_own_seed() {
        assertThat(CommandLine.read(List.of("verify")).seed()).isEmpty();
        assertThat(CommandLine.read(List.of("verify", "--deep")).seed()).isPresent();
        assertThat(CommandLine.read(List.of("verify", "--deep", "--seed", "17")).seed()).hasValue(17);
    }

    @Test
    void rules_are_adopted_from_a_file_for_a_reason() {
        assertThat(adoptionIn("rules adopt rules.json --reason Because.")).contains(
                new RulesAdoption(Path.of("rules.json"), "Because.", OptionalInt.empty()));
        assertThat(adoptionIn("rules adopt --expect 7 rules.json --reason Because.")).contains(
                new RulesAdoption(Path.of("rules.json"), "Because.", OptionalInt.of(7)));
        assertThat(adoptionIn("rules")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rules drop f     | rules takes nothing, or adopt FILE --reason TEXT: see ./jurybox rules --help.
            rules adopt      | rules takes nothing, or adopt FILE --reason TEXT: see ./jurybox rules --help.
            rules --expect 2 | rules takes nothing, or adopt FILE --reason TEXT: see ./jurybox rules --help.
            rules adopt f    | Say why these rules are adopted: --reason TEXT.
            rules adopt f --reason r --expect x | --expect is a number from 1 to 999999999, not x.
            """)
    void an_incomplete_adoption_of_rules_is_a_usage_error(String words, String sentence) {
        assertThatThrownBy(() -> adoptionIn(words))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }

    private static Optional<RulesAdoption> adoptionIn(String words) {
        return RulesAdoption.in(CommandLine.read(List.of(words.split(" "))));
    }

    @Test
    void an_event_is_disregarded_by_its_position_for_a_reason() {
        assertThat(EventDisregard.in(CommandLine.read(List.of("disregard", "17", "--reason", "It was cut off."))))
                .isEqualTo(new EventDisregard(OptionalLong.of(17), "It was cut off."));
        assertThat(EventDisregard.in(CommandLine.read(List.of("disregard"))).position()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            disregard 17               | Say why this event is disregarded: --reason TEXT.
            disregard --reason old     | Name the position of the event to disregard.
            disregard 0 --reason old   | A position is a number from 1, not 0.
            disregard one --reason old | A position is a number from 1, not one.
            disregard 1234567890123456789 --reason old | A position is a number from 1, not 1234567890123456789.
            """)
    void an_incomplete_disregard_is_a_usage_error(String words, String sentence) {
        assertThatThrownBy(() -> EventDisregard.in(CommandLine.read(List.of(words.split(" ")))))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }

    @Test
    void a_what_if_names_what_would_be_different() {
        var words = CommandLine.read(List.of("whatif", "--rules", "rules.json", "--as-of", "2026-01-31", "--keep"));

        assertThat(WhatIfQuestion.in(words)).isEqualTo(
                new WhatIfQuestion(Optional.of(Path.of("rules.json")), Optional.empty(), Optional.of("2026-01-31")));
        assertThat(WhatIfQuestion.projection(words)).isEqualTo("rankings");
        assertThat(WhatIfQuestion.projection(CommandLine.read(List.of("whatif", "community-tally"))))
                .isEqualTo("community-tally");
        assertThatThrownBy(() -> WhatIfQuestion.in(CommandLine.read(List.of("whatif", "--as-of", "7"))))
                .hasMessage("Say what would be different: --rules FILE, --without-voters FILE or both.");
    }

    @Test
    void export_and_import_require_a_file_or_a_dash() {
        assertThat(CommandLine.read(List.of("export", "log.ndjson.gz")).archive().name()).isEqualTo("log.ndjson.gz");
        assertThat(CommandLine.read(List.of("import", "-", "--new-keys")).archive().isStandard()).isTrue();
        assertThatThrownBy(() -> CommandLine.read(List.of("import", "--new-keys")).archive())
                .hasMessage("Name a file, or - for a pipe: see ./jurybox help.");
    }

    @ParameterizedTest
    @CsvSource({
        "upp, 'There is no word upp: use up, down, status, token, rebuild, whatif, rules, disregard, verify, export, import or reset.'",
        "up --deatch,             up does not take --deatch: see ./jurybox up --help.",
        "down --demo,             down does not take --demo: see ./jurybox down --help.",
        "rebuild one another,     rebuild does not take another: see ./jurybox rebuild --help.",
        "export one --new-keys,   export does not take --new-keys: see ./jurybox export --help.",
        "verify --deep --seed,    --seed needs a value.",
        "verify --deep --seed x,  '--seed is a number from 0 to 999999999, not x.'",
        "verify --seed 17,        --seed belongs to --deep: see ./jurybox verify --help.",
        "rebuild one --accept,    --accept needs a value.",
        "rebuild one --promote --rollback, 'rebuild takes one of --promote, --accept, --rollback, --pause, --cancel and --subject.'",
        "rebuild one --accept 3f --promote, 'rebuild takes one of --promote, --accept, --rollback, --pause, --cancel and --subject.'",
        "rebuild one --pause --cancel, 'rebuild takes one of --promote, --accept, --rollback, --pause, --cancel and --subject.'",
        "rebuild one --pause --resume, --rate and --resume belong to a rebuild: see ./jurybox rebuild --help.",
        "rebuild one --rollback --rate 5, --rate and --resume belong to a rebuild: see ./jurybox rebuild --help.",
        "rebuild one --all,       'rebuild takes the name of a projection or --all, not both.'",
        "rebuild --all --cancel,  'With --all, rebuild takes --rate and --promote only.'",
        "rebuild --all --resume,  'With --all, rebuild takes --rate and --promote only.'",
        "rebuild one --rate 0,    '--rate is a number from 1 to 10000000, not 0.'",
        "rebuild one --rate 1.5,  '--rate is a number from 1 to 10000000, not 1.5.'",
        "rebuild one --rate fast, '--rate is a number from 1 to 10000000, not fast.'",
        "verify --rate 5,         verify does not take --rate: see ./jurybox verify --help.",
        "rules --reason, --reason needs a value.",
        "rules --promote, rules does not take --promote: see ./jurybox rules --help.",
        "rules adopt one two, rules does not take two: see ./jurybox rules --help.",
        "up --data,               --data needs a value.",
        "up --port-base eighty,   '--port-base is a number from 1024 to 65529, not eighty.'",
        "up --port-base 65530,    '--port-base is a number from 1024 to 65529, not 65530.'"
    })
    void invalid_arguments_are_reported_as_usage_errors(String words, String sentence) {
        assertThatThrownBy(() -> CommandLine.read(List.of(words.split(" "))))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessage(sentence);
    }
}
