package dev.jurybox.command;

import static dev.jurybox.command.Json.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The write side, over real HTTP, on a real log. */
class OneVoteTest {

    private static final CommandService SERVICE = CommandService.start();

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void a_vote_is_durable_when_it_is_answered() {
        register("espresso");
        var answer = vote("espresso", SERVICE.newVoter(), "SHIP");

        assertThat(answer.statusCode()).isEqualTo(200);
        var receipt = json(answer.body());
        var event = lastEvent();
        assertThat(receipt.get("changed").asBoolean()).isTrue();
        assertThat(receipt.get("position").asLong()).isEqualTo(event.position());
        assertThat(receipt.get("partition").asInt()).isEqualTo(event.partition());
        assertThat(UUID.fromString(receipt.get("commandId").asString())).isEqualTo(event.commandId());
        assertThat(event.type()).isEqualTo("CommunityVoteCast");
        assertThat(event.subject()).isEqualTo("espresso");
    }

    @Test
    void saying_the_same_again_changes_nothing() {
        register("americano");
        var voter = SERVICE.newVoter();
        vote("americano", voter, "SKIP");
        var before = head();
        var receipt = json(vote("americano", voter, "SKIP").body());

        assertThat(receipt.get("changed").asBoolean()).isFalse();
        assertThat(receipt.get("position").asLong()).isEqualTo(before);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void twenty_clicks_at_once_are_one_vote() {
        register("macchiato");
        var voter = SERVICE.newVoter();
        var before = head();
        var clicks = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> vote("macchiato", voter, "SHIP")))
                .toList();
        var answers = clicks.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void no_event_names_the_voter() {
        register("cortado");
        var voter = SERVICE.newVoter();
        vote("cortado", voter, "SHIP");

        assertThat(new String(lastEvent().payload(), UTF_8)).doesNotContain(voter);
    }

    @Test
    void a_slug_is_taken_once() {
        register("lungo");
        var again = SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted("lungo"));

        assertProblem(again, 409, "slug-taken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT  | /api/tools/unheard-of/vote | voter    | {"choice":"SHIP"}            | 404 | unknown-tool
            PUT  | /api/tools/NO_SLUG/vote    | voter    | {"choice":"SHIP"}            | 404 | unknown-tool
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":"MAYBE"}           | 422 | validation
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":0}                 | 422 | validation
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":"1"}               | 422 | validation
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":"SHIP","choice":"SKIP"} | 400 | malformed-body
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":"SHIP"} x          | 400 | malformed-body
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":null}              | 422 | validation
            PUT  | /api/tools/espresso/vote   | voter    | {"choice":"SHIP","mail":"x"} | 400 | unknown-field
            PUT  | /api/tools/espresso/vote   | voter    | not json                     | 400 | malformed-body
            PUT  | /api/tools/espresso/vote   | nobody   | {"choice":"SHIP"}            | 401 | unauthenticated
            PUT  | /api/tools/espresso/vote   | made-up  | {"choice":"SHIP"}            | 401 | unauthenticated
            PUT  | /api/tools/espresso/vote   | operator | {"choice":"SHIP"}            | 403 | forbidden
            POST | /api/tools                 | voter    | {}                           | 403 | forbidden
            POST | /api/tools                 | operator | {}                           | 422 | validation
            POST | /api/tools                 | operator | {"tool":"a-vs-b"}            | 422 | validation
            POST | /api/tools                 | operator | {"tool":5}                   | 422 | validation
            POST | /api/tools                 | operator | {"name":"a\\u0000b"}         | 422 | illegal-characters
            POST | /api/tools                 | operator | {"name":"a\\ud800b"}         | 422 | illegal-characters
            POST | /api/tools                 | operator | {"name":"a\\u202eb"}         | 422 | illegal-characters
            GET  | /api/secrets               | nobody   | {}                           | 401 | unauthenticated
            """)
    void bad_input_is_answered_as_a_problem(
            String method, String path, String who, String body, int status, String problem) {
        assertProblem(SERVICE.send(method, path, token(who), body), status, problem);
    }

    private static @Nullable String token(String who) {
        return switch (who) {
            case "voter" -> SERVICE.newVoter();
            case "operator" -> SERVICE.operator();
            case "nobody" -> null;
            default -> who;
        };
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }

    private static void register(String slug) {
        var answer = SERVICE.send("POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted(slug));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> vote(String tool, String voter, String choice) {
        return SERVICE.send("PUT", "/api/tools/" + tool + "/vote", voter, "{\"choice\":\"" + choice + "\"}");
    }

    private static long head() {
        return SERVICE.bean(EventLog.class).head().position();
    }

    private static StoredEvent lastEvent() {
        return SERVICE.bean(EventLog.class).after(head() - 1, 1).getFirst();
    }
}
