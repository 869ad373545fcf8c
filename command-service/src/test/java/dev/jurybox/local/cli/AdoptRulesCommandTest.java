package dev.jurybox.local.cli;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.ranking.SharedRules;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Adopts rules at a real command service, beside a stand-in of the query service that knows the rules in force. */
@ExtendWith(SharedCommandService.class)
@ResourceLock(SharedRules.IN_FORCE)
class AdoptRulesCommandTest {

    private static final String INITIAL = rules(25);

    @TempDir
    private Path directory;
    private final CommandService service;
    private final SharedRules shared;
    private String inForce = INITIAL;
    private HttpServer server;
    private RulesApi api;

    AdoptRulesCommandTest(CommandService service) {
        this.service = service;
        this.shared = new SharedRules(service);
    }

    @BeforeEach
    void start() throws IOException {
        var version = json(shared.draft(shared.unused(), "2").body()).path("revision").asInt();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/rules", exchange -> {
            try (exchange) {
                var body = "{\"version\": %d, \"rules\": %s, \"history\": []}".formatted(version, inForce)
                        .getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        api = new RulesApi(at("query service", server.getAddress().getPort()), at("command service", service.port()));
    }

    @AfterEach
    void stop() {
        api.queries().close();
        api.commands().close();
        server.stop(0);
    }

    @Test
    void the_rules_of_a_file_are_in_force_and_their_changes_are_printed() throws IOException {
        var panelVotes = shared.unused();
        var lines = adopt(Files.writeString(directory.resolve("rules.json"), rules(panelVotes)), OptionalInt.empty());

        assertThat(lines.getFirst()).matches("Version \\d+ of the rules is in force from position \\d+ on:");
        assertThat(lines.subList(1, lines.size())).containsExactly(
                "    rule         before   after",
                "    panelVotes   25       " + panelVotes);
    }

    /** Other tests of the shared service need the reviews of all seats, so these rules are adopted nowhere. */
    @Test
    void seats_in_another_order_are_not_printed_as_a_change() {
        inForce = rules(25).replace("}", ", \"seats\": [\"BUILDER\", \"SKEPTIC\"]}");
        answerCommands(200, "{\"draft\": \"d1\", \"changed\": true, \"revision\": 3, \"position\": 5}");
        var rules = rules(40).replace("}", ", \"seats\": [\"SKEPTIC\", \"BUILDER\", \"SKEPTIC\"]}");

        assertThat(command(directory, OptionalInt.empty()).adopt(rules, withStandIn())).containsExactly(
                "Version 3 of the rules is in force from position 5 on:",
                "    rule         before   after",
                "    panelVotes   25       40");
    }

    @Test
    void an_adoption_that_changes_too_many_verdicts_is_no_mistake_in_the_file() {
        answerCommands(422, "{\"type\": \"/problems/too-many-verdicts\", \"detail\": \"They would change too many.\"}");

        mustFail(() -> withStandIn().adopt("d1", 2, "a new season"), ExitCode.PART_FAILED,
                "They would change too many.");
    }

    private RulesApi withStandIn() {
        return new RulesApi(api.queries(), api.queries());
    }

    private void answerCommands(int status, String body) {
        server.createContext("/api/admin/rulesets", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status, body.length());
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        });
    }

    @Test
    void rules_that_are_in_force_already_are_not_adopted_again() throws IOException {
        var file = Files.writeString(directory.resolve("rules.json"), rules(shared.unused()));
        var adopted = adopt(file, OptionalInt.empty());
        var version = Integer.parseInt(adopted.getFirst().split(" ")[1]);

        assertThat(adopt(file, OptionalInt.of(version))).containsExactly(
                "These rules are in force already, as version %d. Nothing was recorded.".formatted(version));
    }

    @Test
    void an_adoption_over_another_version_than_expected_names_the_one_in_force() throws IOException {
        var file = Files.writeString(directory.resolve("rules.json"), rules(shared.unused()));
        var current = json(shared.draft(shared.unused(), "2").body()).path("revision").asInt();

        mustFail(() -> adopt(file, OptionalInt.of(current + 1)), ExitCode.DIFFERENT,
                "Version %d of the rules is not in force: see ./jurybox rules. The command service answered: This was "
                        .formatted(current + 1) + "changed since: it is at revision %d now.".formatted(current));
    }

    @Test
    void a_wrong_number_is_named() throws IOException {
        var file = Files.writeString(directory.resolve("rules.json"),
                "{\"panelVotes\": 0, \"heatHalfLifeHours\": 72, \"z\": 7, \"minimumVotes\": 1}");

        mustFail(() -> adopt(file, OptionalInt.empty()), ExitCode.USAGE, "Some fields are not as they must be. "
                + "panelVotes must be greater than or equal to 1; z must be less than or equal to 6.");
    }

    @Test
    void a_number_that_the_service_does_not_know_is_named() throws IOException {
        var file = Files.writeString(directory.resolve("rules.json"), "{\"panelVote\": 3}");

        assertThatThrownBy(() -> adopt(file, OptionalInt.empty()))
                .isInstanceOfSatisfying(UserError.class,
                        userError -> assertThat(userError.code()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("panelVote");
    }

    @Test
    void a_file_that_is_missing_or_no_json_object_is_a_usage_error() throws IOException {
        var missing = directory.resolve("missing.json");
        mustFail(() -> new RulesFile(missing).read(), ExitCode.USAGE, "There is no file %s.".formatted(missing));
        mustFail(() -> new RulesFile(directory).read(), ExitCode.USAGE,
                "%s cannot be read: Is a directory.".formatted(directory));
        for (var text : List.of("", "panelVotes: 3", "[1]", "3", "{\"panelVotes\": ", "{\"a\":\"" + "x".repeat(40_000)
                + "\"}")) {
            var file = Files.writeString(directory.resolve("rules.json"), text);
            mustFail(() -> new RulesFile(file).read(), ExitCode.USAGE,
                    "%s holds no JSON object of rules: see ./jurybox rules --help.".formatted(file));
        }
    }

    private List<String> adopt(Path file, OptionalInt expected) {
        return command(file, expected).adopt(new RulesFile(file).read().toString(), api).toList();
    }

    private AdoptRulesCommand command(Path file, OptionalInt expected) {
        return new AdoptRulesCommand(directory, new RulesAdoption(file, "a new season", expected));
    }

    private static void mustFail(Runnable work, ExitCode code, String sentence) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(UserError.class, userError -> assertThat(userError.code()).isEqualTo(code))
                .hasMessage(sentence);
    }

    private OperatorApi at(String name, int port) {
        return new OperatorApi(name, URI.create("http://127.0.0.1:" + port), service.operator());
    }

    private static String rules(int panelVotes) {
        return "{\"panelVotes\": %d, \"heatHalfLifeHours\": 72, \"z\": 1.959963984540054, \"minimumVotes\": 1}"
                .formatted(panelVotes);
    }
}
