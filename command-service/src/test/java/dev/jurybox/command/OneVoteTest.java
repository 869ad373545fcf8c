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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests the write side over real HTTP, on a real log. */
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
    void a_repeated_vote_appends_no_event() {
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
    void twenty_concurrent_identical_votes_append_one_event() {
        register("macchiato");
        var voter = SERVICE.newVoter();
        var before = head();
        var clicks = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> vote("macchiato", voter, "SHIP"),
                        Thread::startVirtualThread))
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

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again.body()).get("type").asString()).isEqualTo("/problems/slug-taken");
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
