package dev.jurybox.command.community;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.eventstore.EventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Batches of votes, one vote on each line. */
@ExtendWith(SharedCommandService.class)
class VotesTest {

    private static final String COLLECTOR = Tokens.collector("shop");

    private static final String ESPRESSO = "tool-" + UUID.randomUUID();
    private static final String RISTRETTO = "tool-" + UUID.randomUUID();

    private final CommandService service;

    VotesTest(CommandService service) {
        this.service = service;
    }

    @BeforeAll
    static void register(CommandService service) {
        for (var tool : List.of(ESPRESSO, RISTRETTO))
            service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
    }

    @Test
    void each_line_is_answered_separately_and_an_invalid_line_fails_alone() {
        var answers = send(COLLECTOR, vote(ESPRESSO, "a", "SHIP"), "{", vote(ESPRESSO, "b", "PERHAPS"),
                vote("nothing", "c", "SHIP"), "", "{\"tool\":\"" + "x".repeat(3_000) + "\"}",
                "{\"tool\":\"" + ESPRESSO + "\",\"voter\":\"d\",\"choice\":\"SHIP\",\"mail\":\"d@example.org\"}",
                vote(RISTRETTO, "a", "SKIP"));

        assertThat(answers).extracting(answer -> answer.get("line").asInt()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(answers).extracting(answer -> answer.get("status").asInt())
                .containsExactly(200, 400, 422, 404, 400, 413, 400, 200);
        assertThat(answers.get(3).get("problem").get("type").asString()).isEqualTo("/problems/unknown-tool");
    }

    @Test
    void a_line_without_its_fields_names_all_of_them_in_order() {
        var problem = send(COLLECTOR, "{}").getFirst().get("problem");

        assertThat(problem.get("errors").findValuesAsString("field")).containsExactly("choice", "tool", "voter");
    }

    @Test
    void each_receipt_matches_a_distinct_event_in_the_log() {
        var answers = send(COLLECTOR, IntStream.range(0, 450)
                .mapToObj(i -> vote(i % 3 == 0 ? RISTRETTO : ESPRESSO, "crowd-" + i, "SHIP"))
                .toArray(String[]::new));

        var log = service.bean(EventLog.class);
        assertThat(answers).hasSize(450).allSatisfy(answer -> {
            var receipt = answer.get("receipt");
            var place = log.placeOf(receipt.get("position").asLong());
            assertThat(receipt.get("changed").asBoolean()).isTrue();
            assertThat(receipt.get("partition").asInt()).isEqualTo(place.partition());
            assertThat(receipt.get("leaf").asString()).isEqualTo(place.leaf());
        });
        assertThat(answers).extracting(answer -> answer.get("receipt").get("position").asLong())
                .doesNotHaveDuplicates();
        assertThat(answers).extracting(answer -> answer.get("receipt").get("commandId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void votes_on_one_ballot_are_decided_in_their_order() {
        var answers = send(COLLECTOR, vote(ESPRESSO, "wavering", "SHIP"), vote(ESPRESSO, "wavering", "SKIP"),
                vote(ESPRESSO, "wavering", "SKIP"), vote(ESPRESSO, "wavering", "SHIP"));

        assertThat(answers).extracting(answer -> answer.get("receipt").get("changed").asBoolean())
                .containsExactly(true, true, false, true);
    }

    @Test
    void a_line_resent_under_its_idempotency_key_returns_the_first_receipt() {
        var line = "{\"tool\":\"" + ESPRESSO + "\",\"voter\":\"named\",\"choice\":\"SHIP\",\"key\":\"order-1\"}";
        var first = send(COLLECTOR, line).getFirst();

        assertThat(send(COLLECTOR, line).getFirst().get("receipt")).isEqualTo(first.get("receipt"));
        assertThat(json(service.send("GET", "/api/commands/order-1", COLLECTOR, "").body()).get("outcome").asString())
                .isEqualTo("applied");
    }

    @Test
    void a_rejected_line_with_an_idempotency_key_reports_its_status() {
        var refused = send(COLLECTOR, "{\"tool\":\"nothing\",\"voter\":\"a\",\"choice\":\"SHIP\",\"key\":\"order-2\"}");

        assertThat(refused.getFirst().get("status").asInt()).isEqualTo(404);
    }

    @Test
    void batch_votes_on_closed_or_retired_tools_are_rejected() {
        for (var tool : List.of("votes-closed", "votes-retired"))
            service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
        service.send("PUT", "/api/tools/votes-closed/voting", service.operator(),
                "{\"state\":\"CLOSED\",\"reason\":\"over\"}");
        service.send("PUT", "/api/tools/votes-retired/retirement", service.operator(), "{\"reason\":\"gone\"}");

        var answers = send(COLLECTOR, vote("votes-closed", "a", "SHIP"), vote("votes-retired", "a", "SHIP"),
                vote(ESPRESSO, "after those", "SHIP"));

        assertThat(answers).extracting(answer -> answer.get("status").asInt()).containsExactly(409, 410, 200);
    }

    @Test
    void a_batch_larger_than_the_in_flight_limit_is_answered_in_order() {
        var answers = send(COLLECTOR, IntStream.range(0, 2_500)
                .mapToObj(i -> vote(ESPRESSO, "many-" + i, "SKIP")).toArray(String[]::new));

        assertThat(answers).extracting(answer -> answer.get("line").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 2_500).boxed().toList());
        assertThat(answers).allMatch(answer -> answer.get("status").asInt() == 200);
    }

    @Test
    void a_line_is_answered_while_the_next_is_still_being_written() throws IOException {
        var line = vote(ESPRESSO, "patient", "SHIP") + "\n";
        var half = "{\"tool\":";
        try (var socket = new Socket("127.0.0.1", service.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("""
                    POST /api/votes HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: 100000\r
                    \r
                    %s%s""".formatted(COLLECTOR, line, half).getBytes(UTF_8));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).lines()
                    .filter(each -> each.startsWith("{")).findFirst().orElseThrow();
            assertThat(json(answer).get("receipt").get("changed").asBoolean()).isTrue();
        }
    }

    @Test
    void two_collectors_never_share_a_voter() {
        send(COLLECTOR, vote(ESPRESSO, "the same id", "SHIP"));

        var other = send(Tokens.collector("another shop"), vote(ESPRESSO, "the same id", "SHIP")).getFirst();
        assertThat(other.get("receipt").get("changed").asBoolean()).isTrue();
    }

    private static String vote(String tool, String voter, String choice) {
        return "{\"tool\":\"%s\",\"voter\":\"%s\",\"choice\":\"%s\"}".formatted(tool, voter, choice);
    }

    private List<JsonNode> send(String collector, String... lines) {
        var answer = service.send("POST", "/api/votes", "application/x-ndjson", collector,
                String.join("\n", lines) + "\n");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(line -> json(line)).collect(Collectors.toList());
    }
}
