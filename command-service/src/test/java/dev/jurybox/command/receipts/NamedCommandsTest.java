package dev.jurybox.command.receipts;

import static dev.jurybox.command.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jurybox.command.CommandService;
import dev.jurybox.command.Tokens;
import dev.jurybox.eventstore.EventLog;
import dev.jurybox.eventstore.StoredEvent;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands sent under an Idempotency-Key, over real HTTP and on a real log. */
class NamedCommandsTest {

    private static final CommandService SERVICE = CommandService.start();
    private static final String SHIP = "{\"choice\":\"SHIP\"}";
    private static final String SKIP = "{\"choice\":\"SKIP\"}";

    private final String voter = SERVICE.newVoter();

    @BeforeAll
    static void register() {
        assertThat(registerAs("first", "espresso").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void a_command_resent_under_its_key_returns_the_first_response() {
        var first = vote("k1", SHIP);
        var before = head();

        assertThat(vote("k1", SHIP).body()).isEqualTo(first.body());
        assertThat(json(first.body()).get("changed").asBoolean()).isTrue();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_resent_no_op_command_returns_unchanged_even_after_later_changes() {
        vote("k1", SHIP);
        var unchanged = vote("k2", SHIP);
        vote("k3", SKIP);

        assertThat(json(unchanged.body()).get("changed").asBoolean()).isFalse();
        assertThat(vote("k2", SHIP).body()).isEqualTo(unchanged.body());
        assertThat(outcome("k2")).isEqualTo("unchanged");
    }

    @Test
    void a_rejected_command_resent_under_its_key_returns_the_same_rejection() {
        var refused = registerAs("k1", "espresso");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(registerAs("k1", "espresso").body())).isEqualTo(json(refused.body()));
        var status = json(SERVICE.send("GET", "/api/commands/k1", SERVICE.operator(), "").body());
        assertThat(status.get("outcome").asString()).isEqualTo("refused");
        assertThat(status.get("answer").get("reason").asString()).isEqualTo("SLUG_TAKEN");
    }

    @Test
    void reusing_a_key_for_another_request_is_rejected() {
        vote("k1", SHIP);

        assertProblem(vote("k1", SKIP), 422, "key-reused");
    }

    @Test
    void concurrent_requests_under_one_key_append_one_event() {
        var before = head();
        var answers = IntStream.range(0, 20)
                .mapToObj(_ -> CompletableFuture.supplyAsync(() -> vote("k1", SHIP), Thread::startVirtualThread))
                .toList().stream()
                .map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 409).contains(200);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200)
                .extracting(HttpResponse::body).containsOnly(vote("k1", SHIP).body());
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void a_command_sent_to_two_instances_at_once_is_applied_once() {
        try (var another = SERVICE.another()) {
            var before = head();
            for (int i = 0; i < 10; i++) {
                var key = "both" + i;
                var choice = i % 2 == 0 ? SHIP : SKIP;
                var there = CompletableFuture
                        .supplyAsync(() -> another.sendAs(key, "PUT", "/api/tools/espresso/vote", voter, choice),
                                Thread::startVirtualThread);
                var here = vote(key, choice);

                assertThat(there.join().body()).isEqualTo(here.body());
            }
            assertThat(head()).isEqualTo(before + 10);
        }
    }

    /** The changes of verdicts that follow it are in other partitions, and the last one is in its own. */
    @Test
    void an_adoption_that_changes_verdicts_returns_its_own_position_each_time() {
        for (var slug : new String[]{"lungo", "ristretto", "tool-6"}) {
            assertThat(registerAs("register-" + slug, slug).statusCode()).isEqualTo(201);
            var review = SERVICE.send("PUT", "/api/tools/%s/reviews/SKEPTIC".formatted(slug),
                    Tokens.reviewer("SKEPTIC"), "{\"score\":50,\"recommendation\":\"SHIP\",\"text\":\"Because.\"}");
            assertThat(review.statusCode()).isEqualTo(200);
        }
        var drafted = json(SERVICE.send("POST", "/api/admin/rulesets", SERVICE.operator(), """
                {"panelVotes":25,"heatHalfLifeHours":72,"z":2,"minimumVotes":1,"seats":["BUILDER"]}""").body());
        var before = head();
        var first = adopt(drafted.path("draft").asString());
        var adoption = SERVICE.bean(EventLog.class).after(before, 10);

        assertThat(adoption).extracting(StoredEvent::type).containsExactly("RulesAdopted", "PanelVerdictChanged",
                "PanelVerdictChanged", "PanelVerdictChanged");
        assertThat(json(first.body()).path("position").asLong()).isEqualTo(before + 1);
        assertThat(json(first.body()).path("partition").asInt()).isEqualTo(adoption.getFirst().partition())
                .isNotEqualTo(adoption.get(1).partition()).isEqualTo(adoption.getLast().partition());
        assertThat(json(first.body()).path("leaf").asString())
                .isEqualTo(SERVICE.bean(EventLog.class).placeOf(before + 1).leaf());
        assertThat(adopt(drafted.path("draft").asString()).body()).isEqualTo(first.body());
        assertThat(json(SERVICE.send("GET", "/api/commands/adopt", SERVICE.operator(), "").body()).path("position"))
                .isEqualTo(json(first.body()).path("position"));
    }

    private static HttpResponse<String> adopt(String draft) {
        return SERVICE.sendAs("adopt", "POST", "/api/admin/rulesets/%s/adoption".formatted(draft), SERVICE.operator(),
                "{\"reason\":\"one is enough\"}", "\"2\"");
    }

    @Test
    void the_sender_can_query_the_outcome_of_a_command() {
        assertThat(outcome("k1")).isEqualTo("undecided");
        var receipt = json(vote("k1", SHIP).body());

        var status = json(SERVICE.send("GET", "/api/commands/k1", voter, "").body());
        assertThat(status.get("outcome").asString()).isEqualTo("applied");
        assertThat(status.get("position")).isEqualTo(receipt.get("position"));
        assertThat(status.get("commandId")).isEqualTo(receipt.get("commandId"));
    }

    @Test
    void another_voter_cannot_query_the_outcome_of_a_command() {
        vote("k1", SHIP);
        var another = SERVICE.newVoter();

        assertThat(json(SERVICE.send("GET", "/api/commands/k1", another, "").body()).get("outcome").asString())
                .isEqualTo("undecided");
        assertProblem(SERVICE.send("GET", "/api/commands/k1", null, ""), 401, "unauthenticated");
    }

    @Test
    void a_cancelled_command_is_never_applied() {
        assertThat(giveUp("k1")).isEqualTo("void");

        assertProblem(vote("k1", SHIP), 409, "given-up");
        assertThat(outcome("k1")).isEqualTo("void");
    }

    @Test
    void an_applied_command_cannot_be_cancelled() {
        vote("k1", SHIP);

        assertThat(giveUp("k1")).isEqualTo("applied");
    }

    @Test
    void a_key_must_be_a_valid_path_segment() {
        assertProblem(vote("a b", SHIP), 400, "no-key");
        assertProblem(vote("x".repeat(129), SHIP), 400, "no-key");
        assertProblem(vote("..", SHIP), 400, "no-key");
        assertThat(vote("A.z_9~-", SHIP).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> vote(String key, String body) {
        return SERVICE.sendAs(key, "PUT", "/api/tools/espresso/vote", voter, body);
    }

    private String outcome(String key) {
        return json(SERVICE.send("GET", "/api/commands/" + key, voter, "").body()).get("outcome").asString();
    }

    private String giveUp(String key) {
        return json(SERVICE.send("DELETE", "/api/commands/" + key, voter, "").body()).get("outcome").asString();
    }

    private static HttpResponse<String> registerAs(String key, String slug) {
        return SERVICE.sendAs(key, "POST", "/api/tools", SERVICE.operator(), CommandService.TOOL.formatted(slug));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer.body()).get("type").asString()).isEqualTo("/problems/" + problem);
    }

    private static long head() {
        return SERVICE.bean(EventLog.class).head().position();
    }
}
