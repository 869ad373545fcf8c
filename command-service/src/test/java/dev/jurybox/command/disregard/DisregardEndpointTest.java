package dev.jurybox.command.disregard;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.SharedCommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.eventstore.EventLog;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disregards events over HTTP, each of a tool of its own. */
@ExtendWith(SharedCommandService.class)
class DisregardEndpointTest {

    private static final String REASON = "{\"reason\":\"a broken version wrote it\"}";
    private static final String SHIP = "{\"choice\":\"SHIP\"}";

    private final CommandService service;
    private final String tool = "tool-" + UUID.randomUUID();

    DisregardEndpointTest(CommandService service) {
        this.service = service;
    }

    @BeforeEach
    void register() {
        service.send("POST", "/api/tools", service.operator(), CommandService.TOOL.formatted(tool));
    }

    @Test
    void a_tool_takes_votes_and_edits_again_after_its_unreadable_event_is_disregarded() {
        var position = unreadable("ToolReinstated", 9, "{}").append(service);
        assertThat(vote().statusCode()).isEqualTo(503);
        assertThat(type(retire())).isEqualTo("/problems/unreadable-event");
        assertThat(json(retire().body()).path("detail").asString()).contains("position " + position);
        var disregarded = disregard(position);

        assertThat(disregarded.statusCode()).as(disregarded.body()).isEqualTo(200);
        assertThat(json(disregarded.body()).path("position").asLong()).isGreaterThan(position);
        assertThat(json(disregarded.body()).path("changed").asBoolean()).isTrue();
        assertThat(vote().statusCode()).isEqualTo(200);
        assertThat(retire().statusCode()).isEqualTo(200);
    }

    @Test
    void each_unreadable_event_needs_a_disregard_of_its_own() {
        var first = unreadable("ToolRevised", 1, "{").append(service);
        var second = unreadable("ToolRetired", 1, "{\"tool\":\"no tool\"}").append(service);
        disregard(second);
        assertThat(retire().statusCode()).isEqualTo(503);
        disregard(first);

        assertThat(retire().statusCode()).isEqualTo(200);
    }

    @Test
    void an_event_of_an_unknown_type_is_disregarded_too() {
        var position = unreadable("ToolPolished", 1, "{}").append(service);

        assertThat(disregard(position).statusCode()).isEqualTo(200);
    }

    @Test
    void of_concurrent_disregards_of_one_event_only_one_succeeds() {
        var position = unreadable("VotingClosed", 9, "{}").append(service);
        var all = IntStream.range(0, 5).mapToObj(_ -> CompletableFuture.supplyAsync(() -> disregard(position),
                Thread::startVirtualThread)).toList();

        assertThat(all.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).sorted())
                .containsExactly(200, 409, 409, 409, 409);
        assertThat(type(disregard(position))).isEqualTo("/problems/already-disregarded");
    }

    @Test
    void a_repeated_request_has_the_answer_of_the_first() {
        var path = path(unreadable("VotingClosed", 9, "{}").append(service));
        var key = UUID.randomUUID().toString();
        var first = service.sendAs(key, "POST", path, service.operator(), REASON);
        var again = service.sendAs(key, "POST", path, service.operator(), REASON);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again.body()).path("position")).isEqualTo(json(first.body()).path("position"));
    }

    @Test
    void an_event_that_can_be_read_cannot_be_disregarded() {
        var position = json(vote().body()).path("position").asLong();
        var refused = disregard(position);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("/problems/readable-event");
        assertThat(json(refused.body()).path("detail").asString()).contains("CommunityVoteCast of " + tool);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"tool\":\"espresso\",\"voter\":\"ada\"}", "{\"tool\":1}", ""})
    void an_event_that_lacks_what_it_says_cannot_be_read(String payload) {
        var position = new UnreadableEvent("CommunityVoteCast", 1, tool, "ballot:%s/ada".formatted(tool), payload)
                .append(service);

        assertThat(disregard(position).statusCode()).isEqualTo(200);
    }

    @Test
    void the_registration_of_a_tool_cannot_be_disregarded() {
        var position = new UnreadableEvent("ToolRegistered", 9, tool, "tool:" + tool, "{}").append(service);
        var refused = disregard(position);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("/problems/needed-event");
        assertThat(json(refused.body()).path("detail").asString()).contains("registers " + tool);
    }

    @Test
    void a_refusal_is_repeated_under_its_key_although_it_would_be_accepted_by_now() {
        var cast = ballot("CommunityVoteCast", "ada", "{}").append(service);
        var path = path(changed("ada").append(service));
        var key = UUID.randomUUID().toString();
        var first = service.sendAs(key, "POST", path, service.operator(), REASON);
        disregard(cast);

        assertThat(type(first)).isEqualTo("/problems/readable-event");
        assertThat(service.sendAs(key, "POST", path, service.operator(), REASON).body()).isEqualTo(first.body());
        assertThat(service.send("POST", path, service.operator(), REASON).statusCode()).isEqualTo(200);
    }

    @Test
    void a_disregard_is_repeated_under_its_key_although_the_event_would_be_refused_by_now() {
        var path = path(unreadable("VotingClosed", 9, "{}").append(service));
        var key = UUID.randomUUID().toString();
        var first = service.sendAs(key, "POST", path, service.operator(), REASON);

        assertThat(type(service.send("POST", path, service.operator(), REASON)))
                .isEqualTo("/problems/already-disregarded");
        assertThat(service.sendAs(key, "POST", path, service.operator(), REASON).body()).isEqualTo(first.body());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE})
    void a_position_without_an_event_is_unknown(long position) {
        assertThat(disregard(position).statusCode()).isEqualTo(404);
        assertThat(type(disregard(position))).isEqualTo("/problems/unknown-event");
    }

    @Test
    void a_position_beyond_the_head_is_unknown() {
        var beyond = service.bean(EventLog.class).head().position() + 1_000_000;

        assertThat(type(disregard(beyond))).isEqualTo("/problems/unknown-event");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seventeen            | {"reason":"cut off"}  | 404
            9223372036854775808  | {"reason":"cut off"}  | 404
            +1                   | {"reason":"cut off"}  | 404
            1.0                  | {"reason":"cut off"}  | 404
            1                    | {"reason":" "}        | 422
            1                    | {}                    | 422
            1                    | {"why":"cut off"}     | 400
            1                    | nonsense              | 400
            """)
    void bad_input_is_refused(String position, String body, int status) {
        var answer = service.send("POST", "/api/admin/events/%s/disregard".formatted(position), service.operator(),
                body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void only_an_operator_disregards_events() {
        var path = path(unreadable("VotingClosed", 9, "{}").append(service));

        assertThat(service.send("POST", path, null, REASON).statusCode()).isEqualTo(401);
        assertThat(service.send("POST", path, Tokens.editorInChief(), REASON).statusCode()).isEqualTo(403);
        assertThat(service.send("POST", path, service.operator(), REASON).statusCode()).isEqualTo(200);
    }

    private UnreadableEvent ballot(String type, String voter, String payload) {
        return new UnreadableEvent(type, 1, tool, "ballot:%s/%s".formatted(tool, voter), payload);
    }

    private UnreadableEvent changed(String voter) {
        return ballot("CommunityVoteChanged", voter, """
                {"tool":"%s","voter":"%s","from":"SHIP","to":"SKIP","castAt":"2026-01-01T00:00:00Z"}"""
                .formatted(tool, voter));
    }

    private UnreadableEvent unreadable(String type, int revision, String payload) {
        return new UnreadableEvent(type, revision, tool, "tool:" + tool, payload);
    }

    private HttpResponse<String> vote() {
        return service.send("PUT", "/api/tools/%s/vote".formatted(tool), service.newVoter(), SHIP);
    }

    private HttpResponse<String> retire() {
        return service.send("PUT", "/api/tools/%s/retirement".formatted(tool), service.operator(), REASON);
    }

    private HttpResponse<String> disregard(long position) {
        return service.send("POST", path(position), service.operator(), REASON);
    }

    private static String path(long position) {
        return "/api/admin/events/%d/disregard".formatted(position);
    }

    private static String type(HttpResponse<String> answer) {
        return json(answer.body()).path("type").asString();
    }
}
