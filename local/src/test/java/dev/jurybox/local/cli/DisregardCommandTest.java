package dev.jurybox.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.jurybox.local.exit.ExitCode;
import dev.jurybox.local.exit.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Disregards an event at a stand-in of the command service. */
class DisregardCommandTest {

    private static final DisregardCommand COMMAND = new DisregardCommand(Path.of("."),
            new EventDisregard(OptionalLong.of(17), "It was cut off."));

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private int status = 200;
    private String answer = "{\"position\": 42, \"changed\": true}";
    private HttpServer server;
    private OperatorApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.add(
                        exchange.getRequestURI() + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
                var body = answer.getBytes(UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        api = new OperatorApi("command service", URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                "token");
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void an_event_is_disregarded_with_its_reason() {
        assertThat(COMMAND.disregard(17, api)).startsWith(
                "DISREGARDED: the event at position 17, from position 42 on.");
        assertThat(requests).containsExactly(
                "/api/admin/events/17/disregard {\"reason\":\"It was cut off.\"}");
    }

    @ParameterizedTest
    @CsvSource({"404, DIFFERENT", "409, DIFFERENT", "422, USAGE", "503, PART_FAILED"})
    void a_refusal_is_repeated_in_its_words(int refusal, ExitCode code) {
        status = refusal;
        answer = "{\"detail\": \"Not this one.\"}";

        assertThatThrownBy(() -> COMMAND.disregard(17, api))
                .isInstanceOfSatisfying(UserError.class, error -> assertThat(error.code()).isEqualTo(code))
                .hasMessageStartingWith("Not this one.");
    }

    @Test
    void an_event_after_a_disregarded_one_of_its_subject_is_named_as_the_next() {
        assertThat(DisregardCommand.list(JsonMapper.shared().readTree(
                """
                {"projections": [{"name": "rankings", "parked": [
                    {"subject": "espresso", "position": 17, "type": "CommunityVoteChanged.1", "skipped": 3},
                    {"subject": "lungo", "position": 4, "type": "CommunityVoteChanged.1", "skipped": 0}]}],
                 "disregarded": [{"subject": "espresso", "position": 5, "type": "A.1", "reason": "Old."},
                                 {"subject": "espresso", "position": 9, "type": "A.1", "reason": "Old."},
                                 {"subject": "espresso", "position": 18, "type": "A.1", "reason": "Old."},
                                 {"subject": "lungo", "position": 6, "type": "A.1", "reason": "Old."}]}""")))
                .startsWith(
                        "position 17, CommunityVoteChanged.1 of espresso, cannot be applied in rankings; 3 later events"
                                + " wait for it; disregard it next if it builds on the disregarded event at position 9",
                        "position 4, CommunityVoteChanged.1 of lungo, cannot be applied in rankings; 0 later events"
                                + " wait for it");
    }

    @Test
    void events_that_park_subjects_are_listed_by_their_positions() {
        assertThat(DisregardCommand.list(JsonMapper.shared().readTree(
                """
                {"projections": [{"name": "rankings", "parked": [
                    {"subject": "espresso", "position": 17, "type": "CommunityVoteCast.9", "skipped": 3}]}],
                 "disregarded": [{"subject": "lungo", "position": 5, "type": "ToolPolished.1", "reason": "Unknown."}]}""")))
                .containsExactly(
                        "position 17, CommunityVoteCast.9 of espresso, cannot be applied in rankings; 3 later events wait for it",
                        "position 5, ToolPolished.1 of lungo, is disregarded: Unknown.");
        assertThat(DisregardCommand.list(JsonMapper.shared().readTree("{\"projections\": [], \"disregarded\": []}")))
                .containsExactly("No subject is parked.");
    }
}
